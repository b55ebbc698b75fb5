// room: tests
// does: the file test kind `opt`: optimizes regions
// spec: Docs/TextIR.md, "File tests"

import IR
import Optimizer

/// Options: `only=NAME` turns all optimizations but one of the catalogue off.
func optimizedFile(_ input: FileTestInput) throws -> String {
    var scratch = OptimizerScratch()
    for (key, value) in input.options {
        guard key == "only", let optimization = Catalogue.named(value) else {
            throw FileTestError.badOption("\(key)=\(value)")
        }
        scratch.enabled = optimization.member
    }
    let file = try TextIRFile.parse(input.text)
    let verifier = RegionVerifier(layout: file.layout)
    var text = ""
    for var region in file.regions {
        try verifier.verify(region)
        optimize(&region, file.layout, &scratch)
        try verifier.verify(region)
        text += region.compacted().text(layout: file.layout)
    }
    return text
}
