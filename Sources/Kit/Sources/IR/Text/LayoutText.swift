// room: kit/ir
// does: prints state layouts
// spec: Docs/TextIR.md, "Layouts"

extension StateLayout {
    /// The layout as text, one line a slot: `x10 i64 @ 4176`.
    public var text: String {
        var text = "layout {\n"
        for slot in slots { text += "    \(nameText(slot.name)) \(slot.type.name) @ \(slot.offset)\n" }
        text += pinText("pin_int", integerPinOrder)
        text += pinText("pin_float", floatPinOrder)
        return text + "}\n"
    }

    private func pinText(_ word: String, _ order: [SlotID]) -> String {
        guard !order.isEmpty else { return "" }
        return "    \(word): " + order.map { nameText(self[$0].name) }.joined(separator: ", ") + "\n"
    }
}
