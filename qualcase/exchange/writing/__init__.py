"""Writers: reports to Word, tables to Excel, csv, Word and the terminal. A file is written whole or not at all."""
