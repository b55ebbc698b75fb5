// room: kit/pluginapi
// does: nothing yet: this file goes when the first real one arrives
// spec: Docs/Architecture.md
