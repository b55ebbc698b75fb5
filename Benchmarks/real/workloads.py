# room: benchmarks
# does: the real programs that are measured, their packages and their inputs
# spec: Docs/Performance.md
"""Each workload but the first takes a tenth of a second to two seconds natively. Its output has to be the same everywhere
(`all`), under all engines that run riscv64 code (`guests`: a compiler's), or is not looked at (`none`: it holds times).
"""

import random
from pathlib import Path

PACKAGES = ("base-files libc-bin coreutils dash bash python3 perl sqlite3 zstd gzip gcc-14 cpp-14 libc6-dev libstb-dev "
            "redis-server redis-tools")
PORT = "21379"


class Workload:
    def __init__(self, name, program, *arguments, compares="all", server=None, stop=None):
        self.name = name
        self.program = program
        self.arguments = list(arguments)
        self.compares = compares
        self.server = server
        self.stop = stop


ALL = [
    Workload("python3 start", "/usr/bin/python3", "start.py"),
    Workload("python3 n-body", "/usr/bin/python3", "nbody.py"),
    Workload("python3 json", "/usr/bin/python3", "json_text.py"),
    Workload("python3 regex", "/usr/bin/python3", "regex.py"),
    Workload("perl", "/usr/bin/perl", "words.pl", "text"),
    Workload("sqlite3", "/usr/bin/sqlite3", ":memory:", ".read queries.sql"),
    Workload("zstd -9", "/usr/bin/zstd", "-q", "-9", "--single-thread", "-c", "text"),
    Workload("gzip -9", "/usr/bin/gzip", "-9", "-n", "-c", "text"),
    Workload("cc1 -O2", "/usr/libexec/gcc/{triple}/14/cc1", "-quiet", "-O2", "-w", "-nostdinc", "{arch}", "{abi}",
             "-I/usr/lib/gcc/{triple}/14/include", "-I/usr/include/{triple}", "-I/usr/include", "image.c", "-o", "-", compares="guests"),
    Workload("redis-benchmark", "/usr/bin/redis-benchmark", "-p", PORT, "-q", "-n", "20000", "-c", "20", "-t", "set,get,lpush",
             compares="none", server=["/usr/bin/redis-server", "--port", PORT, "--save", ""],
             stop=["/usr/bin/redis-cli", "-p", PORT, "shutdown", "nosave"]),
]

SCRIPTS = {
    "start.py": "print('started')\n",
    "image.c": "#define STB_IMAGE_IMPLEMENTATION\n#include <stb/stb_image.h>\n",
    "nbody.py": """
import math
bodies = [[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 39.5],
          [4.8, -1.2, -0.1, 0.6, 2.8, -0.02, 0.04],
          [8.3, 4.1, -0.4, -1.0, 1.8, 0.008, 0.01],
          [12.9, -15.1, -0.2, 1.1, 0.9, -0.01, 0.002],
          [15.4, -25.9, 0.2, 1.0, 0.6, -0.03, 0.002]]
for _ in range(20000):
    for i, a in enumerate(bodies):
        for b in bodies[i + 1:]:
            x, y, z = a[0] - b[0], a[1] - b[1], a[2] - b[2]
            d = x * x + y * y + z * z
            pull = 0.001 / (d * math.sqrt(d))
            for k, r in ((3, x), (4, y), (5, z)):
                a[k] -= r * b[6] * pull
                b[k] += r * a[6] * pull
    for a in bodies:
        a[0] += 0.001 * a[3]
        a[1] += 0.001 * a[4]
        a[2] += 0.001 * a[5]
print("%.9f %.9f" % (bodies[0][0], bodies[4][1]))
""",
    "json_text.py": """
import json
value = {"rows": [{"id": n, "name": "row %d" % n, "tags": ["a", "b", None, True], "x": n * 0.37} for n in range(4000)]}
for _ in range(12):
    text = json.dumps(value)
    value = json.loads(text)
print(len(text), len(json.dumps(value, indent=2)))
""",
    "regex.py": """
import re
text = open("text").read()[:600000]
print([len(re.findall(p, text)) for p in (r"[a-e]+ing", r"(\\w+) (\\w+)", r"(?i)the|and|of", r"\\b(\\w)\\w*\\1\\b", r"[^aeiou\\s]{4,}")])
""",
    "words.pl": """
my (%count, $upper);
while (<>) { for (split) { $count{lc $_}++; $upper++ if /^[A-M].*[aeiou]$/; s/(a|e)(.)/$2$1/g; } }
my @top = (sort { $count{$b} <=> $count{$a} || $a cmp $b } keys %count)[0 .. 9];
print "$_ $count{$_}\\n" for @top; print "$upper\\n";
""",
    "queries.sql": """
create table t (id integer primary key, k integer, v text);
with recursive c(x) as (select 1 union all select x + 1 from c where x < 60000)
  insert into t select x, (x * 7919) % 10007, 'row ' || x from c;
create index tk on t (k);
select count(*), sum(k), max(v) from t;
select k, count(*) from t group by k order by 2 desc, 1 limit 5;
select count(*) from t a join t b on a.k = b.k where a.id < 20000;
select sum(length(v)) from t where v like '%77%';
update t set v = upper(v) where k % 3 = 0;
select count(distinct v) from t;
""",
}


def text(size):
    """Words of a made-up vocabulary with the frequencies of natural text; always the same."""
    source = random.Random(1)
    letters = "etaoinshrdlucmfwypvbgkjqxz"
    words = ["".join(source.choices(letters, range(26, 0, -1), k=source.randint(2, 9))) for _ in range(4000)]
    weights = [1 / (rank + 2) for rank in range(len(words))]
    out, length = [], 0
    while length < size:
        line = " ".join(source.choices(words, weights, k=12)).capitalize()
        out.append(line)
        length += len(line) + 1
    return "\n".join(out) + "\n"


def prepare(folder):
    """Writes the inputs. The compiler's is stb_image, a decoder of some 8,000 lines."""
    for name, content in SCRIPTS.items():
        Path(folder, name).write_text(content, encoding="utf-8")
    Path(folder, "text").write_text(text(6_000_000), encoding="utf-8")
