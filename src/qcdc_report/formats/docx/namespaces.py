"""Namespaces and kinds of parts of a Word file, as ISO/IEC 29500 and ECMA-376 name them."""

XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATIONS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

RELATION_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE_KIND = "http://schemas.openxmlformats.org/package/2006"
WORD_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml"
