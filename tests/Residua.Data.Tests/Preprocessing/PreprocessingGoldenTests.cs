using Residua.Numerics;

namespace Residua.Data.Tests.Preprocessing;

/// <summary>Each step as the original's, on the original's output of the step before.</summary>
public class PreprocessingGoldenTests
{
    public static TheoryData<string> Cases => PreprocessingGolden.Cases;

    [Theory, MemberData(nameof(Cases))]
    public void Curvature_flow_is_ITKs(string folder)
    {
        var image = PreprocessingGolden.Read(folder, "image");
        var (x, y, z) = PreprocessingGolden.Spacing(folder);

        var smooth = CurvatureFlow.Smooth(image, (x, y, z));

        var range = IntensityRange.Of(image.Voxels.Span);
        PreprocessingGolden.AreNear(
            PreprocessingGolden.Read(folder, "curvature-flow"), smooth, 1e-6 * (range.Maximum - range.Minimum));
    }

    [Theory, MemberData(nameof(Cases))]
    public void Cropping_and_padding_are_TorchIOs(string folder)
    {
        var expected = PreprocessingGolden.Read(folder, "crop-or-pad");

        var cut = CropOrPad.Apply(PreprocessingGolden.Read(folder, "curvature-flow"), expected.Shape);

        PreprocessingGolden.AreNear(expected, cut, 0);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Rescaling_is_TorchIOs(string folder)
    {
        var cut = PreprocessingGolden.Read(folder, "crop-or-pad");
        var mask = CropOrPad.Apply(PreprocessingGolden.Read(folder, "mask"), cut.Shape);

        PreprocessingGolden.AreNear(PreprocessingGolden.Read(folder, "rescaled"), PercentileRescale.Apply(cut, mask), 1e-6);
    }

    [Theory, MemberData(nameof(Cases))]
    public void Resampling_of_images_is_ITKs(string folder) => PreprocessingGolden.AreNear(
        PreprocessingGolden.Read(folder, "final-volume"),
        HalfResolution.OfImage(PreprocessingGolden.Read(folder, "rescaled")), 1e-6);

    [Theory, MemberData(nameof(Cases))]
    public void Resampling_of_labels_is_ITKs(string folder)
    {
        var shape = PreprocessingGolden.Read(folder, "crop-or-pad").Shape;
        foreach (var label in (string[])["mask", "segmentation"])
        {
            var cut = CropOrPad.Apply(PreprocessingGolden.Read(folder, label), shape);
            PreprocessingGolden.AreNear(PreprocessingGolden.Read(folder, $"final-{label}"), HalfResolution.OfLabels(cut), 0);
        }
    }

    [Theory, MemberData(nameof(Cases))]
    public void All_steps_in_turn_are_the_originals(string folder)
    {
        var (x, y, z) = PreprocessingGolden.Spacing(folder);
        var shape = PreprocessingGolden.Read(folder, "crop-or-pad").Shape;
        var mask = CropOrPad.Apply(PreprocessingGolden.Read(folder, "mask"), shape);

        var smooth = CurvatureFlow.Smooth(PreprocessingGolden.Read(folder, "image"), (x, y, z), threads: 2);
        var final = HalfResolution.OfImage(PercentileRescale.Apply(CropOrPad.Apply(smooth, shape), mask), threads: 2);

        PreprocessingGolden.AreNear(PreprocessingGolden.Read(folder, "final-volume"), final, 2e-6);
    }
}
