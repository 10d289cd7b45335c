// Support as a share of the budget beside the Union's stated rate, and for each planned participant (a table)
MATCH (project:Project)
WHERE project.grantedSupport > 0 AND project.totalBudget > 0
RETURN project.number AS number, project.name AS project,
  round(100.0 * project.grantedSupport / project.totalBudget, 2) AS sharePercent,
  100 * project.cofinancingRate AS statedRatePercent,
  project.plannedParticipants AS participants,
  project.grantedSupport / nullIf(project.plannedParticipants, 0) AS supportPerParticipant
ORDER BY sharePercent DESC LIMIT 200
