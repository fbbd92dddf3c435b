using Residua.Data;
using Residua.Numerics;

namespace Residua.Models.Tests;

/// <summary>A training of a moment: tiny networks on slices of 16×16.</summary>
internal static class SmallTraining
{
    public const int Size = 16;

    public static readonly TrainingSettings Settings = new() { Batch = 4, Steps = 12, LogEvery = 1, ValidateEvery = 4 };

    public static ModelSettings Model(string kind) => kind switch
    {
        "ae" => new AeSettings { Width = 2, Bottleneck = 4, Latent = 3 },
        "spatial-ae" => new SpatialAeSettings { Width = 2, Bottleneck = 4 },
        _ => new VqVaeSettings { Channels = 4, ResidualBlocks = 1, ResidualChannels = 2, CodeLength = 3, Codes = 5 },
    };

    /// <summary>Ten normal slices: an epoch has three steps, the last with two slices.</summary>
    public static SliceStack Slices(int count = 10, int size = Size)
    {
        var random = new NumpyRandom(7);
        var pixels = new float[count * size * size];
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = (float)(0.3 + 0.2 * Math.Sin(i / 40.0) + 0.1 * random.Uniform());
        }

        return new(pixels, count, size, size);
    }

    /// <summary>Slices with a bright square.</summary>
    public static LabelledSlices Anomalous(int count = 5, int size = Size)
    {
        var slices = Slices(count, size);
        var labels = new byte[slices.Pixels.Length];
        for (var i = 0; i < labels.Length; i++)
        {
            var (row, column) = (i / size % size, i % size);
            if (row is > 3 and < 8 && column is > 5 and < 10)
            {
                (slices.Pixels[i], labels[i]) = (0.8f, 1);
            }
        }

        return new(slices, labels);
    }

    public static void Run(Trainer trainer, string kind = "ae", TrainingSettings? settings = null) =>
        trainer.Train(new ReconstructionTraining(Model(kind), settings ?? Settings, Slices(), Anomalous()).Recipe, 0);
}
