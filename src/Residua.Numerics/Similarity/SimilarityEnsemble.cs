using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>Several similarity maps made one: their mean, weighted at each voxel by a softmax of the dissimilarity.</summary>
public static class SimilarityEnsemble
{
    private const int Block = 1 << 13;

    /// <summary>Σ wᵢSᵢ with wᵢ = exp(−Sᵢ) / Σⱼ exp(−Sⱼ): where maps disagree, the less similar weighs more.</summary>
    /// <remarks>Behrendt et al. 2024. Similarities lie in [−1, 1], so that no weight exceeds another by more than e².</remarks>
    /// <param name="maps">At least one; one map is returned as it is.</param>
    /// <param name="threads">Blocks combined at once; the result does not depend on it. Default 1.</param>
    /// <exception cref="ArgumentException">There is no map, or their lengths differ.</exception>
    public static float[] Combine(IReadOnlyList<float[]> maps, int threads = 1)
    {
        if (maps.Count == 0 || maps.Any(map => map.Length != maps[0].Length))
        {
            throw new ArgumentException("An ensemble needs maps of one length.", nameof(maps));
        }

        if (maps.Count == 1)
        {
            return [.. maps[0]];
        }

        var ensemble = GC.AllocateUninitializedArray<float>(maps[0].Length);
        float[][] all = [.. maps];
        var blocks = (ensemble.Length + Block - 1) / Block;
        Slices.ForEach(blocks, threads, static () => 0, (_, block) =>
        {
            var start = block * Block;
            Combine(all, start, ensemble.AsSpan(start, Math.Min(Block, ensemble.Length - start)));
        });
        return ensemble;
    }

    private static void Combine(float[][] maps, int start, Span<float> ensemble)
    {
        var vectors = MemoryMarshal.Cast<float, Vector256<float>>(ensemble);
        for (var i = 0; i < vectors.Length; i++)
        {
            Vector256<float> weights = default, weighted = default;
            foreach (var map in maps)
            {
                var similarity = Vector256.Create(map, start + (i * Vector256<float>.Count));
                var weight = Vector256.Exp(-similarity);
                weights += weight;
                weighted += weight * similarity;
            }

            vectors[i] = weighted / weights;
        }

        for (var i = vectors.Length * Vector256<float>.Count; i < ensemble.Length; i++)
        {
            float weights = 0, weighted = 0;
            foreach (var map in maps)
            {
                var weight = MathF.Exp(-map[start + i]);
                weights += weight;
                weighted += weight * map[start + i];
            }

            ensemble[i] = weighted / weights;
        }
    }
}
