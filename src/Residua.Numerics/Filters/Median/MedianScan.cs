using System.Runtime.Intrinsics;

namespace Residua.Numerics;

/// <summary>The median filter on one slice, line by line; memory of one thread.</summary>
/// <remarks>
/// Neighbouring windows share most of their voxels, so sorted parts are merged and kept: five voxels across slices, two and then
/// five of those along axis 0 (the 25 voxels of a window that have one y), two of these faces, and last the middle of two pairs
/// of faces and the face between them. SIMD lanes are voxels along axis 0.
/// </remarks>
internal sealed class MedianScan
{
    private const int Width = MedianFilter.Width;
    private const int Reach = Width / 2;
    private const int Lanes = 16;
    private const int Face = Width * Width;

    // The median is the 63rd of 125; beside the 25 of the middle face it needs the 38th to the 63rd of the other 100.
    private const int Middle = ((Face * Width) + 1) / 2;

    private static readonly SortingNetwork Five = SortingNetwork.Merge(1, 1, 1, 1, 1);
    private static readonly SortingNetwork TwoFives = SortingNetwork.Merge(5, 5);
    private static readonly SortingNetwork WholeFace = SortingNetwork.Merge(10, 10, 5);
    private static readonly SortingNetwork TwoFaces = SortingNetwork.Merge(Face, Face);
    private static readonly SortingNetwork FourFaces =
        SortingNetwork.Merge(2 * Face, 2 * Face).Keeping((Middle - Face - 1)..Middle);

    private readonly Volume _volume;
    private readonly VolumeShape _shape;
    private readonly int _blocks;
    private readonly float[][] _lines;
    private readonly float[][] _fives;
    private readonly float[][] _tens;

    // By line, modulo the ring's length: the face at a line, and that with the face at the next line.
    private readonly float[][][] _faces;
    private readonly float[][][] _pairs;
    private readonly Vector512<float>[] _wires = new Vector512<float>[4 * Face];

    public MedianScan(Volume volume)
    {
        (_volume, _shape) = (volume, volume.Shape);
        _blocks = (_shape.X + Lanes - 1) / Lanes;
        _lines = NewLists(Width, _blocks + 2);
        _fives = NewLists(Width, _blocks + 2);
        _tens = NewLists(2 * Width, _blocks + 1);
        _faces = [.. Enumerable.Range(0, Reach + 1).Select(_ => NewLists(Face, _blocks))];
        _pairs = [.. Enumerable.Range(0, Reach + 2).Select(_ => NewLists(2 * Face, _blocks))];
    }

    /// <summary>Filters slice <paramref name="z"/>.</summary>
    public void Filter(int z, Span<float> filtered)
    {
        for (var y = -Reach; y < _shape.Y + Reach; y++)
        {
            var face = _faces[(y + Reach) % _faces.Length];
            ReadLines(y, z);
            SortFace(face);
            if (y > -Reach)
            {
                var before = y + Reach - 1;
                Sort(TwoFaces, _faces[before % _faces.Length], 0, face, 0, [], 0, _pairs[before % _pairs.Length]);
            }

            if (y >= Reach)
            {
                WriteMedians(y - Reach, filtered.Slice((y - Reach) * _shape.X, _shape.X));
            }
        }
    }

    private static float[][] NewLists(int count, int blocks) =>
        [.. Enumerable.Range(0, count).Select(_ => new float[blocks * Lanes])];

    private void ReadLines(int y, int z)
    {
        var voxels = _volume.Voxels.Span;
        for (var k = 0; k < Width; k++)
        {
            var start = _shape.IndexOf(0, Reflection.BehindEdge(y, _shape.Y), Reflection.BehindEdge(z + k - Reach, _shape.Z));
            var source = voxels.Slice(start, _shape.X);
            var line = _lines[k].AsSpan(0, _shape.X + (2 * Reach));
            source.CopyTo(line[Reach..]);
            for (var outside = 1; outside <= Reach; outside++)
            {
                line[Reach - outside] = source[Reflection.BehindEdge(-outside, _shape.X)];
                line[^(Reach + 1 - outside)] = source[Reflection.BehindEdge(_shape.X - 1 + outside, _shape.X)];
            }
        }
    }

    private void SortFace(float[][] face)
    {
        Sort(Five, _lines, 0, [], 0, [], 0, _fives);
        Sort(TwoFives, _fives, 0, _fives, 1, [], 0, _tens);
        Sort(WholeFace, _tens, 0, _tens, 3, _fives, 2, face);
    }

    // Sorts up to three sorted lists per voxel, of voxels some lanes further on, into another list per voxel.
    private void Sort(
        SortingNetwork network,
        float[][] one, int oneAt, float[][] two, int twoAt, float[][] three, int threeAt, float[][] sorted)
    {
        for (var x = 0; x < sorted[0].Length; x += Lanes)
        {
            Load(one, x + oneAt, 0);
            Load(two, x + twoAt, one.Length);
            Load(three, x + threeAt, one.Length + two.Length);
            network.Run(_wires);
            for (var rank = 0; rank < sorted.Length; rank++)
            {
                _wires[network.Order[rank]].CopyTo(sorted[rank], x);
            }
        }
    }

    // The k-th smallest of two sorted lists f and q is the least over i of the greater of f[i] and q[k − i], counted from 1.
    private void WriteMedians(int y, Span<float> medians)
    {
        var face = _faces[(y + Reach) % _faces.Length];
        Span<float> block = stackalloc float[Lanes];
        for (var x = 0; x < _shape.X; x += Lanes)
        {
            Load(_pairs[y % _pairs.Length], x, 0);
            Load(_pairs[(y + Reach + 1) % _pairs.Length], x, 2 * Face);
            FourFaces.Run(_wires);
            var least = _wires[FourFaces.Order[Middle - 1]];
            for (var i = 1; i <= Face; i++)
            {
                var greater = Vector512.MaxNative(Vector512.Create(face[i - 1], x), _wires[FourFaces.Order[Middle - 1 - i]]);
                least = Vector512.MinNative(least, greater);
            }

            least.CopyTo(block);
            var count = Math.Min(Lanes, medians.Length - x);
            block[..count].CopyTo(medians[x..]);
        }
    }

    private void Load(float[][] lists, int x, int wire)
    {
        foreach (var list in lists)
        {
            _wires[wire++] = Vector512.Create(list, x);
        }
    }
}
