using Residua.Data;
using Residua.Pipeline.Contracts;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Slices for controls: the mean of the training slices, and slices that are too bright.</summary>
internal static class WrongSlices
{
    private const float Lift = 0.05f;

    /// <summary>The step that averages the middle slices of the training volumes.</summary>
    public static Step Mean(ScoredSlices dataset, string? dataRoot)
    {
        // One slice of each volume is enough, and the paper's twenty would not fit into memory.
        var training = new FittedSlices
        {
            Source = dataset.Source,
            Folder = dataset.Folder,
            TrainShare = dataset.TrainShare,
            Downsample = dataset.Downsample,
            Rescale = dataset.Rescale,
            Phantom = dataset.Phantom,
            Training = new() { From = dataset.Slice, To = dataset.Slice },
        };
        var slices = TrainSlices.Of(training, Mood.Brain, dataRoot).Slices;
        return Step.Create(Stage.Preprocess, "mean-slice", new { }, new Inputs(slices), Average);
    }

    /// <summary>The same slices with 0.05 added to every pixel, the background's included.</summary>
    public static TestSlices Lifted(TestSlices slices)
    {
        var lifted = Step.Create(Stage.Preprocess, "lifted-slices", new { }, new Inputs(slices.Slices), Brighten);
        return slices with { All = [.. slices.All, lifted], Slices = lifted };
    }

    private static void Average(object settings, Inputs inputs, StepRun run)
    {
        var slices = SliceStackFile.Read(run.PathOf(inputs.Slices, TrainSlices.TrainFile));
        var mean = new float[slices.Height * slices.Width];
        for (var i = 0; i < slices.Count; i++)
        {
            foreach (var (index, pixel) in slices[i].Pixels.ToArray().Index())
            {
                mean[index] += pixel / slices.Count;
            }
        }

        TestSlices.Write(new(mean, 1, slices.Height, slices.Width), run);
    }

    private static void Brighten(object settings, Inputs inputs, StepRun run)
    {
        var slices = TestSlices.Read(inputs.Slices, run);
        TestSlices.Write(slices with { Pixels = [.. slices.Pixels.Select(pixel => pixel + Lift)] }, run);
    }

    private sealed record Inputs(Step Slices);
}
