"""What a profile file may say: its keys, each with its type and meaning."""

from attrs import frozen

from qcdc_report.findings import Severity
from qcdc_report.outline import Applicability, UnitKind
from qcdc_report.profile.data.described import Words, meaning
from qcdc_report.profile.data.kinds import (
    InForce,
    Minimum,
    OtherVariant,
    RequiredParts,
    Share,
    Subset,
    Sum,
    Topics,
    UnitKinds,
)
from qcdc_report.profile.data.outline_keys import OutlineKeys, SlotKeys
from qcdc_report.report import FrozenMap

FILE_VERSION = 1
"""The version of profile files that this package reads."""


@frozen(kw_only=True)
class BasisKeys:
    """A provision of the legal register; a bare text is a document's key."""

    source: str = meaning("Khóa trong danh bạ văn bản", "Key of the legal register")
    article: str = meaning("Điều, khoản", "Article", default="")

    @classmethod
    def from_text(cls, text: str) -> "BasisKeys":
        """Return a whole document."""
        return cls(source=text)


@frozen(kw_only=True)
class AskedKeys:
    """Of which units an indicator of the common outline is asked; a bare word is for all."""

    otherwise: Applicability | None = meaning(
        "Loại đơn vị không nêu", "Units not named", default=None
    )
    agency: Applicability | None = meaning("Cơ quan", "Agencies", default=None)
    public_service_unit: Applicability | None = meaning(
        "Đơn vị sự nghiệp công lập", "Public service units", default=None
    )
    enterprise: Applicability | None = meaning("Doanh nghiệp", "Enterprises", default=None)
    state_enterprise: Applicability | None = meaning(
        "Doanh nghiệp nhà nước", "State enterprises", default=None
    )
    party_body: Applicability | None = meaning("Cơ quan đảng", "Party bodies", default=None)
    mass_organisation: Applicability | None = meaning(
        "Đoàn thể", "Mass organisations", default=None
    )

    @classmethod
    def from_text(cls, text: str) -> "AskedKeys":
        """Return the same for every kind of unit."""
        from qcdc_report.report.scalars import as_word

        return cls(otherwise=as_word(text, Applicability))

    def by_kind(self) -> dict[UnitKind, Applicability]:
        """Return what is said of kinds of unit by name."""
        said = {kind: getattr(self, kind.value) for kind in UnitKind}
        return {kind: asked for kind, asked in said.items() if asked is not None}


@frozen(kw_only=True)
class RuleKeys:
    """A rule: its name, its weight, and exactly one thing that it looks at."""

    code: str = meaning("Mã: tiền tố và ba chữ số", "The prefix and three digits")
    name: str = meaning("Tên tiếng Anh của lỗi, nối bằng gạch", "The bad pattern, in kebab case")
    title: Words = meaning("Lỗi gì, một dòng", "What it finds, in one line")
    severity: Severity = meaning("Mức", "Its weight", default=Severity.WARNING)
    since: str = meaning("Có từ phiên bản", "Since which version", default="0.1")
    legal_basis: tuple[BasisKeys, ...] = meaning(
        "Căn cứ; nghĩa vụ hằng năm theo văn bản có hiệu lực cuối năm đó",
        "Provisions; a yearly duty follows the one in force at the end of the year",
        default=(),
    )
    only_for: tuple[UnitKind, ...] = meaning(
        "Chỉ với các loại đơn vị này", "Only for units of these kinds", default=()
    )
    said: Words | None = meaning(
        "Câu báo lỗi, thay cho câu có sẵn", "Message in place of the ready one", default=None
    )
    advice: Words | None = meaning("Cách sửa", "What to do about it", default=None)
    why: str = meaning("Vì sao (tiếng Anh, cho trang quy tắc)", "Why, for its page", default="")
    wrong: str = meaning("Ví dụ sai (YAML)", "A part of a report that is wrong", default="")
    right: str = meaning("Ví dụ đúng (YAML)", "The same put right", default="")
    required: RequiredParts | None = meaning("Phải có", "What must be given", default=None)
    topics: Topics | None = meaning("Nội dung phải đề cập", "What must be touched", default=None)
    subset: Subset | None = meaning("Bộ phận và tổng số", "A part and its whole", default=None)
    sum: Sum | None = meaning("Tổng", "Parts that add up", default=None)
    minimum: Minimum | None = meaning("Mức tối thiểu", "The least of a number", default=None)
    share: Share | None = meaning("Tỷ lệ tối thiểu", "The least share of a whole", default=None)
    in_force: InForce | None = meaning("Hiệu lực", "Texts that must be in force", default=None)
    unit_kind: UnitKinds | None = meaning("Loại đơn vị", "Kinds of unit covered", default=None)
    other_variant: OtherVariant | None = meaning(
        "Nội dung của bộ quy định khác", "Answers of another variant of the slot", default=None
    )


@frozen(kw_only=True)
class ProfileKeys:
    """A profile file."""

    qcdc_profile: int = meaning("Phiên bản của dạng tệp này: 1", "Version of this form: 1")
    id: str = meaning("Mã bộ quy định", "Id that reports name")
    title: Words = meaning("Tên", "For people")
    prefix: str = meaning("Tiền tố mã quy tắc", "What its rule codes begin with", default="")
    applies_to: tuple[UnitKind, ...] = meaning(
        "Loại đơn vị; bỏ trống là mọi loại", "Kinds of unit; empty for any", default=()
    )
    sources: tuple[BasisKeys, ...] = meaning("Văn bản căn cứ", "Texts it follows", default=())
    slot: SlotKeys | None = meaning(
        "Đề cương chung, điền mục để trống", "The common outline, its slot filled", default=None
    )
    outline: OutlineKeys | None = meaning("Đề cương riêng", "An outline of its own", default=None)
    applicability: FrozenMap[str, AskedKeys] = meaning(
        "Chỉ tiêu nào phải báo cáo", "Which indicators are asked", factory=FrozenMap
    )
    rules: tuple[RuleKeys, ...] = meaning("Các quy tắc", "Its rules", default=())
