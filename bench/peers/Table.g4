grammar Table;
table: line* EOF;
line: part* NEWLINE;
part: TAB | indicator | TEXT;
indicator: serial=TEXT STOP level=TEXT SEMICOLON kind=TEXT SEMICOLON name=TEXT SEMICOLON
  TEXT COLON cycle=TEXT SEMICOLON TEXT COLON annual=TEXT END;
STOP: '、';
SEMICOLON: '；';
COLON: ':';
END: '。';
TAB: '\t';
NEWLINE: '\n';
TEXT: ~[；。、:\t\n]+;
