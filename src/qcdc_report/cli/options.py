"""Options that several commands have, each said once."""

from qcdc_report.cli.language import option

force_option = option("--force", "Ghi đè tệp đang có", "Replace an existing file", is_flag=True)
"""``--force``, for commands that write a file."""

charts_option = option(
    "--charts",
    "Vẽ biểu đồ dưới mỗi bảng số liệu theo năm",
    "Draw a chart below each table of figures by year",
    is_flag=True,
)
"""``--charts``, for commands that lay reports out."""
