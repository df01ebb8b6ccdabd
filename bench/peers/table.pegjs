// The published layout as every peer reads it: cells between tabs, indicators within a cell.
table = lines:line* { return lines }
line = parts:(indicator / tab / plain)* "\n" { return parts }
tab = "\t" { return null }
plain = text
indicator =
  serial:text "、" level:text "；" type:text "；" name:text "；" text ":" cycle:text "；" text ":" annual:text "。"
  { return { serial, level, type, name, cycle, annual } }
text = found:$[^；。、:\t\n]+ { return { start: offset(), text: found } }
