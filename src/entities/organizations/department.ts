/**
 * Whether a name is a department's that many organisations have ("Socialförvaltningen", "Arbetsmarknadsenheten Väst"):
 * it tells which one only together with whose it is.
 */
export function isDepartmentName(name: string): boolean {
  return /\p{L}+(?:förvaltning|avdelning|enhet|nämnd|kontor)(?:en|et)?(?!\p{L})/iu.test(name);
}
