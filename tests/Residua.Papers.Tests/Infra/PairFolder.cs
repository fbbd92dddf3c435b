using Residua.Data;
using Residua.Numerics;
using Residua.Papers.ResidualPitfalls;
using Residua.Pipeline.Contracts;
using SixLabors.ImageSharp;
using SixLabors.ImageSharp.PixelFormats;

namespace Residua.Papers.Tests;

/// <summary>A folder of images and reconstructions, and what is computed from it.</summary>
internal sealed class PairFolder : IDisposable
{
    private readonly StepFolder _steps = new();

    /// <summary>The folder with the pairs.</summary>
    public string Root => _steps["pairs"];

    /// <summary>What the steps have warned of.</summary>
    public IReadOnlyList<string> Warnings => _steps.Warnings;

    /// <summary>An experiment on the folder, with the grid of the reference run.</summary>
    public FolderExperiment Experiment => new()
    {
        Dataset = new() { Folder = Root },
        Anomaly = new() { Radius = 20, Intensity = new() { To = 1, Count = 11 } },
        Reconstruction = new() { Sigma = new() { To = 5, Count = 11 } },
    };

    /// <summary>A pair of one file each; where a folder has none of the parts, it has no such file.</summary>
    public PairFolder Add(string name, SliceStack? input, SliceStack? reconstruction, string ending = "nii.gz")
    {
        var folder = Directory.CreateDirectory(Path.Combine(Root, name)).FullName;
        Write(Path.Combine(folder, $"input.{ending}"), input);
        Write(Path.Combine(folder, $"reconstruction.{ending}"), reconstruction);
        return this;
    }

    /// <summary>Runs an experiment.</summary>
    /// <returns>The folder of its tables.</returns>
    public string Run(FolderExperiment? experiment = null) => _steps.Run(Steps(experiment)[^1]).Output;

    /// <summary>Runs an experiment with its figures.</summary>
    /// <returns>The folders of the figures.</returns>
    public IReadOnlyList<string> Draw(params FolderExperiment[] replicates) => [.. new PitfallsPaper()
        .Figures([.. replicates.DefaultIfEmpty(Experiment)], Context).Select(step => _steps.Run(step).Output)];

    /// <summary>The message with which an experiment is refused.</summary>
    public string Refused(FolderExperiment? experiment = null) =>
        Assert.Throws<BadInputException>(() => Run(experiment)).Message;

    /// <summary>The steps of an experiment.</summary>
    public IReadOnlyList<Step> Steps(FolderExperiment? experiment = null) =>
        new PitfallsPaper().Steps(experiment ?? Experiment, Context);

    /// <summary>A Gaussian blur of every slice.</summary>
    public static SliceStack Blurred(SliceStack slices, double sigma) => Map(slices, new GaussianBlur(sigma).Apply);

    /// <summary>Every slice made into another.</summary>
    public static SliceStack Map(SliceStack slices, Reconstruction make)
    {
        var (size, made) = (slices.Height * slices.Width, new float[slices.Pixels.Length]);
        for (var i = 0; i < slices.Count; i++)
        {
            make(slices[i], made.AsSpan(i * size, size));
        }

        return slices with { Pixels = made };
    }

    /// <summary>One of some slices.</summary>
    public static SliceStack One(SliceStack slices, int index) =>
        new(slices[index].Pixels.ToArray(), 1, slices.Height, slices.Width);

    public void Dispose() => _steps.Dispose();

    private static PlanContext Context => new(_ => throw new NotSupportedException(), null);

    private static void Write(string path, SliceStack? slices)
    {
        if (slices is null)
        {
            return;
        }

        if (!path.EndsWith(".png", StringComparison.Ordinal))
        {
            SliceStackFile.Write(path, slices with { Names = [] });
            return;
        }

        L16[] pixels = [.. slices.Pixels.Select(pixel => new L16((ushort)MathF.Round(pixel * ushort.MaxValue)))];
        using var image = Image.LoadPixelData<L16>(pixels, slices.Width, slices.Height);
        image.SaveAsPng(path);
    }
}
