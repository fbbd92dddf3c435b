using Residua.Pipeline.Contracts;
using Residua.Data.Phantoms;

namespace Residua.Papers.ResidualPitfalls;

/// <summary>Generates brain volumes in the layout of the published set, so that later steps cannot tell.</summary>
internal static class PhantomVolumes
{
    /// <summary>The step that writes the volumes.</summary>
    public static Step Of(PhantomSettings settings) => Step.Create(Stage.Download, "brain-phantom", settings, NoInputs.None, Generate);

    /// <summary>Where the volumes lie in the step's artifact.</summary>
    public static string Folder(string artifact) => BrainPhantomDataSet.VolumeFolder(artifact);

    private static void Generate(PhantomSettings settings, NoInputs inputs, StepRun run)
    {
        BrainPhantomDataSet.Write(
            run.Output, settings.Volumes, new BrainPhantom(settings.Seed, settings.Size), run.Threads, run.Progress, run.Cancellation);
        // Claims are stated for the size that the phantom was calibrated at.
        run.Facts[DataOrigin.Fact] = settings.Size == MoodBrain.Edge
            ? DataOrigin.Phantom
            : $"a phantom of {settings.Size}×{settings.Size} pixels";
    }
}
