using Residua.Data.Phantoms;
using Residua.Pipeline.Contracts;

namespace Residua.Papers;

/// <summary>Generates brain volumes in the layout of the published set, so that later steps cannot tell.</summary>
internal static class PhantomVolumes
{
    // The phantom was calibrated on published slices of 256×256 pixels.
    private const int CalibratedSize = 256;

    /// <summary>The step that writes the volumes.</summary>
    public static Step Of(PhantomSettings settings) =>
        Step.Create(Stage.Download, "brain-phantom", settings, NoInputs.None, Generate);

    /// <summary>Where the volumes lie in the step's artifact.</summary>
    public static string Folder(string artifact) => BrainPhantomDataSet.VolumeFolder(artifact);

    private static void Generate(PhantomSettings settings, NoInputs inputs, StepRun run)
    {
        BrainPhantomDataSet.Write(
            run.Output, settings.Volumes, new BrainPhantom(settings.Seed, settings.Size), run.Threads, run.Progress,
            run.Cancellation);
        run.Facts[DataOrigin.Fact] = settings.Size == CalibratedSize
            ? DataOrigin.Phantom
            : $"a phantom of {settings.Size}×{settings.Size} pixels";
    }
}
