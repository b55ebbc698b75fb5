// room: tables
// does: `swift run tablegen`: writes every generated file of the project, or says which ones have drifted (`--check`)
// spec: Docs/Architecture.md, "Tables"

import TableModel

print("tablegen: no tables yet")
