// What an organisation owns, under every name that it has
WITH 'Göteborgsregionen' AS name
MATCH path = (owner:Owner)-[:OWNS]->(:Project)
WHERE any(known IN [owner.name] + owner.aliases WHERE toLower(known) CONTAINS toLower(name))
RETURN path LIMIT 200
