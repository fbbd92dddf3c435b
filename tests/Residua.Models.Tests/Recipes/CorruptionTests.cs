using Residua.Numerics;
using static TorchSharp.torch;
using static TorchSharp.torch.nn.functional;

namespace Residua.Models.Tests;

/// <summary>
/// Corrupted input, images that are drawn anew every time, and a loss that counts: each with a stream or a number of its own.
/// </summary>
public class CorruptionTests
{
    // Every third step validates; a stop between two validations is at another place of every stream.
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(6)]
    public void Stopped_it_goes_on_to_the_same_bytes(int step) =>
        Assert.True(Interruption.ChangesNothing(device => Recipe(device), step));

    [Theory]
    [InlineData("shift")]
    [InlineData("shared")]
    [InlineData("crops")]
    [InlineData("calls")]
    public void What_a_recipe_does_not_list_starts_anew(string name) =>
        Assert.False(Interruption.ChangesNothing(device => Recipe(device), 4, device => Recipe(device, without: name)));

    [Fact]
    public void Only_the_input_of_a_step_is_corrupted()
    {
        using var folder = new TemporaryFolder();
        var clean = new List<bool>();
        new Trainer { Output = folder.Path }.Train(
            device => Recipe(device, seen: batch => clean.Add(batch.Input.eq(batch.Images).all().item<bool>())), 0);

        Assert.Equal(9, clean.Count);
        Assert.DoesNotContain(true, clean);
    }

    private static Recipe Recipe(Device device, string without = "", Action<TrainingBatch>? seen = null)
    {
        var (shift, shared, crops, calls) = (new NumpyRandom(1), new NumpyRandom(2), new PythonRandom(3), new Counter());
        var state = new Dictionary<string, ICheckpointed>
        {
            ["shift"] = new StreamState(shift),
            ["shared"] = new StreamState(shared),
            ["crops"] = new StreamState(crops),
            ["calls"] = calls,
        };
        state.Remove(without);
        var network = new TinyAutoencoder();
        var adam = new Optimiser(
            "adam", optim.AdamW(network.parameters(), weight_decay: 0.02), LearningRate.ByStep(step => 1e-2 / step));
        return new()
        {
            Description = "corruption",
            Network = network,
            Data = new(new Crops(crops), 4),
            Optimisers = [adam],
            Corrupt = images => images + ShiftedNoise(images.shape, shift) + SharedNoise(shared),
            Step = batch =>
            {
                seen?.Invoke(batch);
                calls.Value++;
                var error = mse_loss(network.call(batch.Input), batch.Images);
                var capacity = (error - 0.01 * calls.Value).abs();
                adam.Minimise(error + capacity);
                return [new("train/error", error), new("train/capacity", capacity)];
            },
            Validate = () => [new("val/calls", calls.Value), new("val/loss", network.Encoder.weight!.abs().mean().item<float>())],
            Kept =
                [BestWeights.OfHighest("best.safetensors", "val/loss"), BestWeights.OfLowest("first.safetensors", "val/calls")],
            State = state,
            Length = Interval.Steps(9),
            ValidateEvery = Interval.Steps(3),
            LogEvery = Interval.Steps(2),
        };
    }

    // As the DAE's: noise of torch's, rolled by as much as numpy says, the same for the whole batch.
    private static Tensor ShiftedNoise(long[] shape, NumpyRandom numpy)
    {
        long[] shifts = [numpy.RandInt(0, TinyImages.Edge), numpy.RandInt(0, TinyImages.Edge)];
        return (randn(shape) * 0.2).roll(shifts, [2, 3]);
    }

    // As simplex noise: one image, computed from a seed of numpy's, for all images of the batch.
    private static Tensor SharedNoise(NumpyRandom numpy)
    {
        var seed = numpy.RandInt(-10_000_000_000, 10_000_000_000);
        float[] pixels = [.. Enumerable.Range(0, TinyImages.Pixels).Select(i => (float)Math.Sin(seed % 1000 + 0.3 * i))];
        return tensor(pixels, [1, 1, TinyImages.Edge, TinyImages.Edge]);
    }

    // A row of slices, of which each image is a random one, brighter or darker at random.
    private sealed class Crops(PythonRandom random) : ISamples
    {
        private readonly TinyImages _slices = new();

        public int Count => 10;

        public int Height => TinyImages.Edge;

        public int Width => TinyImages.Edge;

        public void Draw(int index, Span<float> pixels)
        {
            _slices.Draw((int)random.RandInt(0, index), pixels);
            var gain = (float)random.Uniform(0.8, 1.2);
            foreach (ref var pixel in pixels)
            {
                pixel *= gain;
            }
        }
    }
}
