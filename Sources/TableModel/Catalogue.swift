// room: tables
// does: the list of every generator; a new table kind is one line here
// spec: Docs/Architecture.md, "Tables"

/// Every generator of the project, in the order in which `tablegen` runs them.
public let catalogue: [Product] = [
    irProduct,
    syscallProduct,
    riscvProduct,
    x86Product,
    buildIDProduct,
]
