using System.Text.Json;
using Residua.Data;
using Residua.Numerics;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>What TorchIO made of the same volume, with given parameters and with its own draws.</summary>
public class AugmentationTests
{
    private const double Spacing = 2;

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "goldens", "ssim-ensemble", "augmentation");

    private static readonly JsonElement Expected =
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "expected.json"))).RootElement;

    public static TheoryData<string> Transforms =>
        [.. Expected.GetProperty("deterministic").EnumerateArray().Select(transform => Name(transform))];

    public static TheoryData<int> Seeds =>
        [.. Expected.GetProperty("random_group").EnumerateArray().Select(group => group.GetProperty("torch_seed").GetInt32())];

    [Theory]
    [MemberData(nameof(Transforms))]
    public void A_transform_with_given_parameters(string name)
    {
        var transform = Expected.GetProperty("deterministic").EnumerateArray()
            .Single(transform => Name(transform) == name);
        var input = Read(transform.GetProperty("input").GetString()!);
        var voxels = input.Voxels.ToArray();

        Apply(transform.GetProperty("parameters"), voxels, input.Shape);

        AssertNear(Read(name).Voxels.Span, voxels);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_group_draws_what_it_draws(int seed)
    {
        var group = Expected.GetProperty("random_group").EnumerateArray()
            .Single(group => group.GetProperty("torch_seed").GetInt32() == seed);
        manual_seed(seed);

        var volume = new AugmentedVolumes([Read("input")], Spacing).DrawVolume(0);

        foreach (var point in group.GetProperty("points").EnumerateArray())
        {
            var at = volume.Shape.IndexOf(
                point.GetProperty("x").GetInt32(), point.GetProperty("y").GetInt32(), point.GetProperty("z").GetInt32());
            Assert.Equal(point.GetProperty("value").GetDouble(), volume.Voxels.Span[at], 2e-6);
        }

        Assert.Equal(group.GetProperty("next_torch_rand").GetDouble(), rand([1]).item<float>(), 1e-7);
    }

    [Fact]
    public void Slices_are_those_of_the_augmented_volume_and_the_stored_one_stays()
    {
        var input = Read("input");
        var before = input.Voxels.ToArray();
        var volumes = new AugmentedVolumes([input], Spacing);
        manual_seed(2);
        var whole = volumes.DrawVolume(0);
        manual_seed(2);
        var slice = new float[volumes.Height * volumes.Width];
        volumes.Draw(0)(5, slice);

        Assert.Equal((24, 20, 12), (volumes.Height, volumes.Width, volumes.Depth));
        Assert.Equal(whole.Voxels.Span[whole.Shape.IndexOf(3, 7, 5)], slice[(3 * volumes.Width) + 7]);
        Assert.Equal(before, input.Voxels.ToArray());
    }

    [Fact]
    public void Parameters_that_make_no_sense_are_refused()
    {
        var shape = new VolumeShape(4, 4, 4);
        Assert.Throws<ArgumentOutOfRangeException>(() => GammaCorrection.Apply(new float[1], 0));
        Assert.Throws<ArgumentException>(() => BiasField.Apply(new float[64], shape, 3, new double[19]));
        Assert.Throws<ArgumentException>(() => BiasField.Apply(new float[16], new(4, 4, 1), 1, new double[4]));
        Assert.Throws<ArgumentException>(() => VolumeBlur.Apply(new float[63], shape, (1, 1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => VolumeBlur.Apply(new float[64], shape, (1, -1, 1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ghosting.Apply(new float[64], shape, 3, 4, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => Ghosting.Apply(new float[64], shape, 0, 0, 0.5));
    }

    private static string Name(JsonElement transform) => transform.GetProperty("name").GetString()!;

    private static void Apply(JsonElement parameters, float[] voxels, VolumeShape shape)
    {
        if (parameters.TryGetProperty("gamma", out var gamma))
        {
            GammaCorrection.Apply(voxels, gamma.GetDouble());
        }
        else if (parameters.TryGetProperty("coefficients", out var coefficients))
        {
            BiasField.Apply(voxels, shape, 3, [.. coefficients.EnumerateArray().Select(number => number.GetDouble())]);
        }
        else if (parameters.TryGetProperty("std_mm", out var deviations))
        {
            double[] sigma = [.. deviations.EnumerateArray().Select(number => number.GetDouble() / Spacing)];
            VolumeBlur.Apply(voxels, shape, (sigma[0], sigma[1], sigma[2]));
        }
        else
        {
            Ghosting.Apply(
                voxels, shape, parameters.GetProperty("axis").GetInt32(), parameters.GetProperty("num_ghosts").GetInt32(),
                parameters.GetProperty("intensity").GetDouble());
        }
    }

    private static void AssertNear(ReadOnlySpan<float> expected, ReadOnlySpan<float> actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        var largest = 0.0;
        for (var i = 0; i < expected.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs((double)expected[i] - actual[i]));
        }

        Assert.InRange(largest, 0, 1e-6);
    }

    private static Volume Read(string name) => VolumeFile.Read(Path.Combine(Folder, $"{name}.nii.gz")).Volume;
}
