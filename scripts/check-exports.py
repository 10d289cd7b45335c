"""Opens the exported files of a running system with networkx and pandas-like readers of Python, and compares what they find.

usage: npm run check:exports -- [address]     http://127.0.0.1:4000 when left out

It needs Python 3 with networkx (3.4 or later, which knows GEXF 1.3): python3 -m pip install networkx
"""

import csv
import io
import json
import sys
import urllib.request

import networkx

ADDRESS = sys.argv[1] if len(sys.argv) > 1 else "http://127.0.0.1:4000"
ASKED = "?measures=all"


def fetched(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return answer.read()


def rows(path):
    return list(csv.DictReader(io.StringIO(fetched(path).decode("utf-8"), newline="")))


def told(graph):
    """What is to be the same in all formats: nodes and links with what is known of them, in any order."""
    nodes = {node: (said["label"], said["degree"], said.get("kind")) for node, said in graph.nodes(data=True)}
    links = {frozenset(ends): (said["weight"], said["sharedCount"]) for *ends, said in graph.edges(data=True)}
    return nodes, links


def of_tables():
    nodes = {
        row["id"]: (row["label"].removeprefix("'"), int(row["degree"]), row["kind"] or None)
        for row in rows("/export/network/nodes.csv" + ASKED)
    }
    links = {
        frozenset((row["source"], row["target"])): (float(row["weight"]), int(row["sharedCount"]))
        for row in rows("/export/network/edges.csv" + ASKED)
    }
    return nodes, links


def of_cytoscape():
    elements = json.loads(fetched("/export/network.cytoscape.json" + ASKED))["elements"]
    nodes = {
        node["data"]["id"]: (node["data"]["name"], node["data"]["degree"], node["data"].get("kind"))
        for node in elements["nodes"]
    }
    links = {
        frozenset((link["data"]["source"], link["data"]["target"])): (
            link["data"]["weight"],
            link["data"]["sharedCount"],
        )
        for link in elements["edges"]
    }
    return nodes, links


found = {
    "GEXF": told(networkx.read_gexf(io.BytesIO(fetched("/export/network.gexf" + ASKED)))),
    "GraphML": told(networkx.read_graphml(io.BytesIO(fetched("/export/network.graphml" + ASKED)))),
    "CSV": of_tables(),
    "Cytoscape": of_cytoscape(),
}
first = found["GEXF"]
failed = False
for name, (nodes, links) in found.items():
    same = (nodes, links) == first
    failed = failed or not same
    print(f"{name}: {len(nodes)} nodes, {len(links)} links{'' if same else ', which are not those of GEXF'}")

projects = json.loads(fetched("/export/projects.json"))["projects"]
table = rows("/export/projects.csv")
graph = json.loads(fetched("/export/projects.jsonld"))["@graph"]
print(f"projects: {len(projects)} in JSON, {len(table)} in CSV, {len(graph) - 1} in JSON-LD")
failed = failed or not len(projects) == len(table) == len(graph) - 1

print(f"networkx {networkx.__version__}: {'not the same' if failed else 'all the same'}")
sys.exit(1 if failed else 0)
