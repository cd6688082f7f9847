"""A small profile file that the tests change, and a report under it."""

from textwrap import dedent

FILE = dedent("""\
    qcdc_profile: 1
    id: phuong
    title: {vi: Phường, en: Ward}
    prefix: PH
    applies_to: [agency]
    sources: [L10_2022]
    outline:
      id: phuong-2025
      title: Báo cáo của phường
      subject: kết quả năm 2025
      parts:
        - key: part_one
          label: Phần thứ nhất
          title: Kết quả
          sections:
            - key: results
              label: I
              title: Kết quả
              children:
                - {key: results.publicity, label: I.1, title: Công khai}
                - {key: results.other, label: I.2, title: Việc khác, required: false}
      figures:
        number: 1
        title: Số liệu
        groups:
          - title: Họp
            indicators:
              - key: meetings
                title: Hội nghị
                shape: yearly
                measures:
                  - {key: held, title: Đã họp}
                  - {key: total, title: Số đơn vị, required: false}
              - key: quorum
                title: Người dự họp
                shape: counts
                measures:
                  - {key: present, title: Có mặt}
                  - {key: invited, title: Được mời}
                  - {key: absent, title: Vắng mặt, required: false}
    rules:
      - code: PH101
        name: few-meetings
        title: {vi: Họp ít, en: Few meetings}
        legal_basis: [{source: ND04_2015, article: Điều 5}, {source: L10_2022, article: Điều 50}]
        minimum: {of: meetings.held, at_least: 1, at_most: 2, times: meetings.total}
      - code: PH102
        name: no-quorum
        title: {vi: Không đủ người, en: No quorum}
        severity: error
        share: {of: quorum.present, whole: quorum.invited, at_least: 2/3}
      - code: PH103
        name: wrong-sum
        title: {vi: Cộng sai, en: Wrong sum}
        sum: {parts: [quorum.present, quorum.absent], total: quorum.invited}
      - code: PH104
        name: part-above-whole
        title: {vi: Bộ phận lớn hơn, en: Part above whole}
        subset: {part: quorum.present, whole: quorum.invited}
      - code: PH105
        name: topic-missing
        title: {vi: Thiếu nội dung, en: Topic missing}
        legal_basis: [L10_2022]
        topics:
          section: results.publicity
          topics: [{key: budget, title: ngân sách, phrases: [dự toán], article: Điều 46}]
      - code: PH106
        name: other-missing
        title: {vi: Thiếu mục, en: Section missing}
        only_for: [agency]
        required: {sections: [results.other], figures: [quorum]}
      - code: PH107
        name: law-not-in-force
        title: {vi: Luật chưa có hiệu lực, en: Law not in force}
        severity: error
        in_force: {documents: [L10_2022]}
      - code: PH108
        name: wrong-unit
        title: {vi: Sai loại đơn vị, en: Wrong kind of unit}
        severity: error
        unit_kind: {refused: [enterprise], doubtful: [party_body], instead: decree-60-149-145}
    """)

REPORT = {
    "profile": "phuong",
    "unit": {"name": "Phường A", "kind": "agency"},
    "period": {"start": "2024-01-01", "end": "2025-12-31", "years": [2024, 2025]},
    "answers": {"results.publicity": "Đã niêm yết dự toán.", "results.other": "Không có."},
    "figures": {
        "meetings": {"2024": {"held": 1}, "2025": {"held": 3, "total": 3}},
        "quorum": {"present": 8, "invited": 12, "absent": 4},
    },
}
