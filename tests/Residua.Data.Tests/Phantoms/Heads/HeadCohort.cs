using Residua.Data.Phantoms.Heads;

namespace Residua.Data.Tests.Phantoms.Heads;

/// <summary>A small cohort, written once for all tests that look at it.</summary>
[CollectionDefinition(nameof(HeadCohort))]
public sealed class HeadCohort : IDisposable, ICollectionFixture<HeadCohort>
{
    private readonly TemporaryFolder _folder = new();

    public HeadCohort() => HeadPhantomCohorts.Write(_folder.Path, Settings, Environment.ProcessorCount);

    public static HeadPhantomSettings Settings { get; } = new()
    {
        Healthy = 6,
        HealthyTest = 2,
        Validation = 2,
        Test = 8,
        Spacing = 3,
        Seed = 11,
    };

    public string Data => HeadPhantomCohorts.DataFolder(_folder.Path);

    public TextTable List(string name) => TextTable.Read(Path.Combine(Data, "splits", name + ".csv"));

    public string File(string listed) => Data + listed;

    /// <summary>All patients of a set, validation first.</summary>
    public IReadOnlyList<HeadPatient> Patients(string set, string modality) =>
        [.. List($"{set}_val").Rows.Concat(List($"{set}_test").Rows).Select(row => new HeadPatient(
            Read(row[4].Replace("t1", modality, StringComparison.Ordinal)), Read(row[5]), Read(row[6])))];

    public SliceStack Read(string listed)
    {
        var path = File(listed);
        return NiftiFile.ReadSlices(path, 0, NiftiFile.ReadHeader(path).Z);
    }

    public void Dispose() => _folder.Dispose();
}

/// <summary>The volumes of one patient.</summary>
public sealed record HeadPatient(SliceStack Image, SliceStack Mask, SliceStack Segmentation)
{
    /// <summary>Volume of the lesions, ml.</summary>
    public double Millilitres =>
        Segmentation.Pixels.Sum(share => (double)share) * Math.Pow(HeadCohort.Settings.Spacing, 3) / 1000;

    /// <summary>A percentile of the intensities of the brain.</summary>
    public double Level(double percent)
    {
        var brain = Image.Pixels.Where((_, at) => Mask.Pixels[at] == 1).Order().ToArray();
        return brain[(int)(percent / 100 * (brain.Length - 1))];
    }

    /// <summary>Mean intensity well inside lesions.</summary>
    public double LesionLevel =>
        Image.Pixels.Zip(Segmentation.Pixels).Where(voxel => voxel.Second > 0.95).Average(voxel => voxel.First);

    /// <summary>Voxels of each connected piece of what is at least half lesion; faces connect.</summary>
    public IReadOnlyList<int> Pieces()
    {
        var (plane, line) = (Segmentation.Height * Segmentation.Width, Segmentation.Width);
        var left = Enumerable.Range(0, Segmentation.Pixels.Length).Where(at => Segmentation.Pixels[at] >= 0.5).ToHashSet();
        var pieces = new List<int>();
        while (left.Count > 0)
        {
            var open = new Stack<int>([left.First()]);
            left.Remove(open.Peek());
            for (pieces.Add(0); open.TryPop(out var at); pieces[^1]++)
            {
                foreach (var next in ((int[])[1, -1, line, -line, plane, -plane]).Select(step => at + step).Where(left.Remove))
                {
                    open.Push(next);
                }
            }
        }

        return pieces;
    }
}
