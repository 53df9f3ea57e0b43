/** A mean over observations that come in clusters, with its 95 % interval. */
export interface ClusteredMean {
  readonly n: number;
  readonly clusters: number;
  readonly mean: number;
  /** Standard error, robust to any likeness within a cluster. */
  readonly error: number;
  readonly lower: number;
  readonly upper: number;
}

/** 97.5 % point of the normal distribution. */
const Z = 1.959964;

/**
 * Mean with the cluster-robust ("sandwich") standard error of Liang and Zeger (Biometrika 1986), with the usual factor
 * G / (G - 1) for G clusters. Items of one family are worded and drawn alike, so that they are no independent evidence.
 */
export function clusteredMean(
  observations: Iterable<{ readonly cluster: string; readonly value: number }>,
): ClusteredMean {
  const sums = new Map<string, { total: number; count: number }>();
  for (const { cluster, value } of observations) {
    const known = sums.get(cluster) ?? { total: 0, count: 0 };
    known.total += value;
    known.count += 1;
    sums.set(cluster, known);
  }
  const groups = [...sums.values()];
  const n = groups.reduce((all, { count }) => all + count, 0);
  if (n === 0) return { n, clusters: 0, mean: 0, error: Infinity, lower: -Infinity, upper: Infinity };
  const mean = groups.reduce((all, { total }) => all + total, 0) / n;
  const squares = groups.reduce((all, { total, count }) => all + (total - count * mean) ** 2, 0);
  const clusters = groups.length;
  const error = clusters < 2 ? Infinity : (Math.sqrt(squares) / n) * Math.sqrt(clusters / (clusters - 1));
  return { n, clusters, mean, error, lower: mean - Z * error, upper: mean + Z * error };
}
