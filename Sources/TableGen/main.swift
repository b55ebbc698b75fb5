// room: tables
// does: `swift run tablegen`: writes every generated file of the project, or says which ones have drifted (`--check`)
// spec: Docs/Architecture.md, "Tables"

import Glibc
import TableModel

let usage = """
    usage: tablegen [--check] [NAME…]
    Run from the repository's root. Writes the generated files of every table (or of the named ones);
    with --check writes nothing, prints what has drifted and exits with status 1 if anything has.
    names: \(catalogue.map(\.name).joined(separator: " "))
    """

func fail(_ message: String, status: Int32) -> Never {
    let line = Array("tablegen: \(message)\n".utf8)
    _ = write(STDERR_FILENO, line, line.count)
    exit(status)
}

func readTables(of product: Product) -> [TableFile] {
    var paths: [String] = []
    for input in product.inputs {
        if input.hasSuffix("/**") {
            paths += filePaths(beneath: String(input.dropLast(2)))
        } else {
            paths += input.hasSuffix("/") ? tableNames(in: input).map { input + $0 } : [input]
        }
    }
    return paths.map { path in
        guard let text = readFile(path) else {
            fail("\(path): can't be read; run from the repository's root", status: 2)
        }
        return TableFile(path: path, text: text)
    }
}

/// Writes or checks the files of one product; true if nothing had drifted.
func update(_ product: Product, check: Bool) -> Bool {
    let files: [GeneratedFile]
    do throws(TableError) {
        files = try product.generate(readTables(of: product))
    } catch {
        fail("\(error)", status: 1)
    }
    var clean = true
    for file in files {
        guard let drift = drift(of: file, committed: readFile(file.path)) else { continue }
        clean = false
        if check {
            print(drift)
        } else if writeFile(file.path, file.text) {
            print("wrote \(file.path)")
        } else {
            fail("\(file.path): can't be written: \(String(cString: strerror(errno)))", status: 2)
        }
    }
    return clean
}

var check = false
var names: Set<String> = []
for argument in CommandLine.arguments.dropFirst() {
    if argument == "--check" {
        check = true
    } else if argument == "--help" {
        print(usage)
        exit(0)
    } else if catalogue.contains(where: { $0.name == argument }) {
        names.insert(argument)
    } else {
        fail("unknown argument '\(argument)'\n\(usage)", status: 2)
    }
}
var clean = true
for product in catalogue where names.isEmpty || names.contains(product.name) {
    clean = update(product, check: check) && clean
}
exit(check && !clean ? 1 : 0)
