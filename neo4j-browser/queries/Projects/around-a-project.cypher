// A project and all that it ties together
WITH '2019/00120' AS number
MATCH path = (:Project {number: number})-[:OWNS|PARTNERS_IN|INVOLVES|COVERS|TARGETS|FUNDED_UNDER|CLASSIFIED_AS|CONTRIBUTES_TO]-()
RETURN path
