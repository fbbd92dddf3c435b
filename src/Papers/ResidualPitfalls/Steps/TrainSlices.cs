using Residua.Pipeline.Contracts;
using Residua.Data;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Cuts the slices that models are fitted on, and those that validate them.</summary>
internal static class TrainSlices
{
    /// <summary>Slices to train on, as a float32 NIfTI volume (X, Y, N): all of the first volume, then of the next.</summary>
    public const string TrainFile = "train.nii";

    /// <summary>Slices of the volumes that are kept to validate, in the same form.</summary>
    public const string ValidationFile = "validation.nii";

    /// <summary>The step that writes both files.</summary>
    public static Step Of(DatasetSettings dataset, Volumes volumes) => Step.Create(
        Stage.Preprocess, "train-slices", new Settings(dataset.Training, dataset.Downsample), new Inputs(volumes), Cut);

    private static void Cut(Settings settings, Inputs inputs, StepRun run)
    {
        var files = inputs.Volumes.Train(run);
        var validation = Validation(files.Count, settings.Slices.ValidationShare);
        CheckSizes(files[0], files[validation], settings.Downsample);
        Downsampling.Tell(settings.Downsample, run);
        CheckNumber((files.Count - validation) * (long)settings.Slices.Count);

        Write(ValidationFile, files.Take(validation).ToList(), 0);
        Write(TrainFile, files.Skip(validation).ToList(), validation);

        void Write(string name, IReadOnlyList<string> volumes, int before)
        {
            var slices = SliceStackReader.Read(
                volumes, settings.Slices.From, settings.Slices.Count, settings.Downsample, threads: run.Threads,
                progress: (done, _) => run.Progress(before + done, files.Count), cancellation: run.Cancellation);
            SliceStackFile.Write(Path.Combine(run.Output, name), slices);
        }
    }

    // The product in double and rounded down, as Python's int(share * n); the first files, as the original has it.
    private static int Validation(int volumes, double share) => (int)(share * volumes) switch
    {
        0 => throw new BadInputException(
            "dataset.training.validation-share",
            FormattableString.Invariant($"{share} of {volumes} training volumes is less than one, and without validation no model can be chosen; raise it")),
        var all when all == volumes => throw new BadInputException(
            "dataset.training.validation-share",
            FormattableString.Invariant($"{share} of {volumes} training volumes leaves none to train on; lower it")),
        var some => some,
    };

    // Each of the two readings compares its volumes with its first.
    private static void CheckSizes(string validation, string train, int downsample)
    {
        var (size, other) = (NiftiFile.ReadHeader(validation), NiftiFile.ReadHeader(train));
        if ((size.X, size.Y) != (other.X, other.Y))
        {
            throw new BadInputException(train, $"has slices of {other.X}×{other.Y}, but those of {validation} are {size.X}×{size.Y}");
        }

        Downsampling.Check(size.X, size.Y, downsample);
    }

    private static void CheckNumber(long slices)
    {
        if (slices > SliceStackFile.MostSlices)
        {
            throw new BadInputException(
                "dataset.training", $"{slices} slices to train on are more than the {SliceStackFile.MostSlices} of one file; take fewer of each volume (from, to)");
        }
    }

    private sealed record Settings(TrainingSlices Slices, int Downsample);

    private sealed record Inputs(Volumes Volumes);
}
