// Package roster reads the file of employees that a personnel office brings:
// what spreadsheets make of separators, headings and numbers, and what each row
// has to say to stand.
//
// It is pure. It knows neither who is registered already nor who may bring whom:
// that is act. A mistake names row, column and what to write, and never what
// stands there: the file is full of names and numbers. Start at Read.
package roster
