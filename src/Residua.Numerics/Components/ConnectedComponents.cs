using System.Numerics;

namespace Residua.Numerics;

/// <summary>
/// The 26-connected components of a binary volume: voxels that touch by a face, an edge or a corner belong together.
/// </summary>
/// <remarks>
/// Any two voxels of a beam (two lines along axis 0 by two slices) at one x or at neighbouring x touch, so wherever the four
/// lines together have no gap, they are one run of one component. Few runs remain to be joined with those of the four beams
/// before.
/// </remarks>
public sealed class ConnectedComponents
{
    private const int WordBits = 64;

    private readonly BitRows _bits;
    private readonly BeamRuns _runs;
    private readonly int[] _components;
    private readonly int[] _sizes;

    private ConnectedComponents(BitRows bits)
    {
        _bits = bits;
        _runs = new BeamRuns(bits);
        var sets = new DisjointSets(_runs.Count);
        new BeamJoints(bits, _runs, sets).JoinAll();
        _sizes = new int[sets.Number(out _components)];
        CountVoxels();
    }

    /// <summary>Voxels of each component, in an order that depends on the volume alone.</summary>
    public IReadOnlyList<int> Sizes => _sizes;

    /// <summary>Finds the components.</summary>
    /// <param name="mask">0 or 1 for each voxel, axis 0 fastest.</param>
    /// <param name="shape">Lengths of the axes.</param>
    /// <exception cref="ArgumentException">The mask does not fit the shape.</exception>
    public static ConnectedComponents Of(ReadOnlySpan<byte> mask, VolumeShape shape)
    {
        shape.Require(mask.Length, nameof(mask));
        return new(new BitRows(mask, shape));
    }

    /// <summary>Writes which component each voxel belongs to.</summary>
    /// <param name="labels">Receives 0 outside, k + 1 in component k of <see cref="Sizes"/>.</param>
    /// <exception cref="ArgumentException">There is not one place per voxel.</exception>
    public void Label(Span<int> labels)
    {
        _bits.Shape.Require(labels.Length, nameof(labels));
        labels.Clear();
        for (var beam = 0; beam < _runs.BeamsY * _runs.BeamsZ; beam++)
        {
            var lines = Lines(beam);
            for (var line = 0; line < BeamLines.Count; line++)
            {
                for (var word = 0; word < _bits.WordsPerRow; word++)
                {
                    Label(beam, word, lines[line][word], labels, LineStart(beam, line) + (word * WordBits));
                }
            }
        }
    }

    /// <summary>Clears the voxels of small components.</summary>
    /// <remarks>Below 26 voxels a component encloses no hole, so its volume is the same with holes filled.</remarks>
    /// <param name="voxels">The largest size that counts as small.</param>
    /// <param name="mask">What the components were found in.</param>
    /// <exception cref="ArgumentException">The mask is of another length.</exception>
    public void RemoveUpTo(int voxels, Span<byte> mask)
    {
        _bits.Shape.Require(mask.Length, nameof(mask));
        for (var beam = 0; beam < _runs.BeamsY * _runs.BeamsZ; beam++)
        {
            var lines = Lines(beam);
            for (var word = 0; word < _bits.WordsPerRow; word++)
            {
                for (var parts = _runs.PartsOf(beam, word); lines.Any(word) != 0 && parts.MoveNext();)
                {
                    if ((lines.Any(word) & parts.Bits) == 0 || _sizes[_components[parts.Run]] > voxels)
                    {
                        continue;
                    }

                    for (var line = 0; line < BeamLines.Count; line++)
                    {
                        Clear(lines[line][word] & parts.Bits, mask, LineStart(beam, line) + (word * WordBits));
                    }
                }
            }
        }
    }

    private static void Clear(ulong bits, Span<byte> mask, int start)
    {
        for (; bits != 0; bits &= bits - 1)
        {
            mask[start + BitOperations.TrailingZeroCount(bits)] = 0;
        }
    }

    private BeamLines Lines(int beam) => BeamLines.Of(_bits, beam % _runs.BeamsY, beam / _runs.BeamsY);

    // Of a line that is outside the volume the start is of no use; such a line is empty.
    private int LineStart(int beam, int line) => _bits.Shape.IndexOf(
        0, (2 * (beam % _runs.BeamsY)) + (line % 2), (2 * (beam / _runs.BeamsY)) + (line / 2));

    private void CountVoxels()
    {
        for (var beam = 0; beam < _runs.BeamsY * _runs.BeamsZ; beam++)
        {
            var lines = Lines(beam);
            for (var word = 0; word < _bits.WordsPerRow; word++)
            {
                for (var parts = _runs.PartsOf(beam, word); lines.Any(word) != 0 && parts.MoveNext();)
                {
                    var voxels = 0;
                    for (var line = 0; line < BeamLines.Count; line++)
                    {
                        voxels += BitOperations.PopCount(lines[line][word] & parts.Bits);
                    }

                    if (voxels > 0)
                    {
                        _sizes[_components[parts.Run]] += voxels;
                    }
                }
            }
        }
    }

    private void Label(int beam, int word, ulong voxels, Span<int> labels, int start)
    {
        if (voxels == 0)
        {
            return;
        }

        for (var parts = _runs.PartsOf(beam, word); parts.MoveNext();)
        {
            var bits = voxels & parts.Bits;
            if (bits == ulong.MaxValue)
            {
                labels.Slice(start, WordBits).Fill(_components[parts.Run] + 1);
                continue;
            }

            for (; bits != 0; bits &= bits - 1)
            {
                labels[start + BitOperations.TrailingZeroCount(bits)] = _components[parts.Run] + 1;
            }
        }
    }
}
