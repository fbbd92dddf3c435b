using System.Numerics.Tensors;
using Residua.Benchmarks.Infra;
using Residua.Data.Phantoms;
using Residua.Numerics;
using Residua.Papers.ResidualPitfalls;

namespace Residua.Benchmarks.Workloads;

/// <summary>Experiment 1's grid: blur once per slice and sigma, rank the negatives once, score a hundred intensities.</summary>
internal static class ExperimentOneWorkload
{
    private const int Area = 256 * 256;

    public static Benchmark Of(int slices, string goal) => new($"experiment 1: {slices} slices, 100 × 100 grid, 2 threads", 1, folder =>
    {
        var phantom = new BrainPhantom(FirstSlice: BrainPhantom.ScoredSlice, SliceCount: 1);
        var images = new Slice[slices];
        Parallel.For(0, slices, subject => images[subject] = phantom.Draw(subject)[0]);
        Binary.Write(folder, "image.f32", images[0].Pixels.ToArray());
        File.WriteAllText(Path.Combine(folder, "slices.txt"), $"{slices}");
        return () => Sweep(images);
    })
    {
        Oracle = "original-experiment-1.py",
        Goal = goal,
        Remark = () => "oracle: one thread, from 20 cells of one slice",
    };

    private static void Sweep(Slice[] images)
    {
        var blurs = LinearSpace.Values(0, 5, 100).Select(sigma => new GaussianBlur(sigma)).ToArray();
        var intensities = LinearSpace.Values(0, 1, 100).Select(intensity => (float)intensity).ToArray();
        var random = new PythonRandom(0);
        var labels = images.Select(image => Label(image, random)).ToArray();
        Parallel.For(
            0, images.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 },
            () => new NegativeRanking(),
            (image, _, ranking) =>
            {
                Score(images[image], labels[image], blurs, intensities, ranking);
                return ranking;
            },
            _ => { });
    }

    private static int[] Label(Slice image, PythonRandom random)
    {
        var foreground = Foreground.Indices(image.Pixels.Span);
        var centre = foreground[random.RandInt(0, foreground.Length - 1)];
        return new Disk(centre / image.Width, centre % image.Width, 20).Label(image);
    }

    private static double Score(Slice image, int[] positives, GaussianBlur[] blurs, float[] intensities, NegativeRanking ranking)
    {
        var labels = new byte[Area];
        foreach (var positive in positives)
            labels[positive] = 1;
        var blurred = new float[Area];
        var residuals = new float[Area];
        var values = new float[positives.Length];
        var sum = 0.0;
        foreach (var blur in blurs)
        {
            blur.Apply(image, blurred);
            TensorPrimitives.Subtract(blurred, image.Pixels.Span, residuals);
            TensorPrimitives.Abs(residuals, residuals);
            ranking.Rank(residuals, labels);
            for (var i = 0; i < values.Length; i++)
                values[i] = blurred[positives[i]];
            Array.Sort(values);
            foreach (var intensity in intensities)
                sum += ranking.Score(values, intensity).AveragePrecision;
        }
        return sum;
    }
}
