using System.Runtime.InteropServices;
using System.Text.Json;
using Residua.Data.Weights;
using static TorchSharp.torch;

namespace Residua.Models.Tests.Autoencoders;

/// <summary>VGG-19's features and LPIPS with weights that a formula gives, as in tests/goldens/morphaeus/perceptual.py.</summary>
public class PerceptualTests
{
    private const int Edge = 64;

    private static readonly (int Number, int From, int To, int Kernel)[] Vgg =
    [
        (0, 3, 64, 3), (2, 64, 64, 3), (5, 64, 128, 3), (7, 128, 128, 3), (10, 128, 256, 3), (12, 256, 256, 3),
        (14, 256, 256, 3), (16, 256, 256, 3), (19, 256, 512, 3),
    ];

    private static readonly (int Number, int From, int To, int Kernel)[] Alex =
        [(0, 3, 64, 11), (3, 64, 192, 5), (6, 192, 384, 3), (8, 384, 256, 3), (10, 256, 256, 3)];

    [Fact]
    public void The_perceptual_loss_and_its_gradient_are_PyTorchs()
    {
        using var scope = NewDisposeScope();
        using var folder = new TemporaryFolder();
        var expected = XrayReference.Json("perceptual.json");
        Write(folder["vgg.safetensors"], Vgg);
        using var loss = PerceptualLoss.Load(folder["vgg.safetensors"], CPU);
        var images = Batch(0, 0.5).requires_grad_();

        var distance = loss.Distance(images, Batch(0.3, 0.9));
        distance.backward();

        var value = expected.GetProperty("distance").GetDouble();
        Assert.Equal(value, distance.item<float>(), 1e-5 * value);
        var gradient = images.grad!.data<float>().ToArray();
        var norm = expected.GetProperty("gradient").GetProperty("norm").GetDouble();
        Assert.Equal(norm, Math.Sqrt(gradient.Sum(one => (double)one * one)), 1e-5 * norm);
        Assert.All(
            expected.GetProperty("gradient").GetProperty("first4").Deserialize<double[]>()!.Zip(gradient),
            pair => Assert.Equal(pair.First, pair.Second, 1e-8));
    }

    [Fact]
    public void Lpips_is_PyTorchs()
    {
        using var folder = new TemporaryFolder();
        Write(folder["alex.safetensors"], Alex);
        WriteLinear(folder["linear.safetensors"]);
        using var lpips = Lpips.Load(folder["alex.safetensors"], folder["linear.safetensors"]);

        var distances = ((double, double)[])[(0, 0.3), (0.5, 0.9)];
        foreach (var ((one, other), expected) in distances.Zip(
            XrayReference.Json("perceptual.json").GetProperty("lpips").Deserialize<double[]>()!))
        {
            Assert.Equal(expected, lpips.Distance(Image(one), Image(other), Edge, Edge), 1e-5 * expected);
            Assert.Equal(0, lpips.Distance(Image(one), Image(one), Edge, Edge));
        }
    }

    [Fact]
    public void A_training_with_it_logs_it()
    {
        using var folder = new TemporaryFolder();
        Write(folder["vgg.safetensors"], Vgg);
        var model = new MorphaeusSettings { Channels = [2, 2, 2, 2], Strides = [2, 2, 2, 2] };
        var images = new TinyImages();
        var settings =
            new AutoencoderTrainingSettings { Batch = 5, Epochs = 1, Alfa = 0.05, PerceptualWeights = folder["vgg.safetensors"] };
        new AutoencoderTraining(model, settings, images, images, images).Train(new() { Output = folder.Path }, 0);

        var log = AutoencoderLog.Read(folder[Trainer.MetricsFile], batchesPerEpoch: 2);
        double First(string name) => log.First(entry => entry.Name == name).Value;
        Assert.Equal(First("loss_mse") + 0.05 * First("loss_pl"), First("L_Rec"), 1e-7);
        Assert.Equal(
            ["Train/Loss_PL_", "Val/Val_loss_pl", "Test/Test_loss_pl"],
            log.Where(entry => entry.Batch is null).Select(entry => entry.Name)
                .Where(name => name.Contains("PL", StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Weights_of_another_network_are_refused()
    {
        using var folder = new TemporaryFolder();
        Write(folder["alex.safetensors"], Alex);
        Write(folder["short.safetensors"], Vgg[..3]);
        WriteLinear(folder["linear.safetensors"]);

        Assert.Contains(
            "its features.0.weight is Float32 (64, 3, 11, 11), not Float32 (64, 3, 3, 3)",
            Refusal.Of(folder["alex.safetensors"], () => PerceptualLoss.Load(folder["alex.safetensors"], CPU)),
            StringComparison.Ordinal);
        Assert.Contains(
            "it has no features.7.weight",
            Refusal.Of(folder["short.safetensors"], () => PerceptualLoss.Load(folder["short.safetensors"], CPU)),
            StringComparison.Ordinal);
        Assert.Contains(
            "it has no lin0.model.1.weight",
            Refusal.Of(folder["alex.safetensors"], () => Lpips.Load(folder["alex.safetensors"], folder["alex.safetensors"])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_that_are_no_numbers_are_refused()
    {
        using var folder = new TemporaryFolder();
        Write(folder["vgg.safetensors"], Vgg, broken: true);

        Assert.Contains(
            "in features.19.bias that are not finite",
            Refusal.Of(folder["vgg.safetensors"], () => PerceptualLoss.Load(folder["vgg.safetensors"], CPU)),
            StringComparison.Ordinal);
    }

    private static void Write(string path, (int Number, int From, int To, int Kernel)[] layers, bool broken = false)
    {
        var tensors = new OrderedDictionary<string, StoredTensor>();
        foreach (var (index, (number, from, to, kernel)) in layers.Index())
        {
            var scale = Math.Sqrt(6.0 / (from * kernel * kernel));
            tensors.Add($"features.{number}.weight", Hashed(2 * index + 1, [to, from, kernel, kernel], scale));
            tensors.Add($"features.{number}.bias", Hashed(2 * index + 2, [to], broken && index == 8 ? double.NaN : 0.1));
        }

        SafeTensorsFile.Write(path, new(tensors, new Dictionary<string, string>()));
    }

    private static void WriteLinear(string path)
    {
        var tensors = new OrderedDictionary<string, StoredTensor>();
        foreach (var (index, (_, _, channels, _)) in Alex.Index())
        {
            tensors.Add($"lin{index}.model.1.weight", Hashed(100 + index, [1, channels, 1, 1], 1, isPositive: true));
        }

        SafeTensorsFile.Write(path, new(tensors, new Dictionary<string, string>()));
    }

    private static StoredTensor Hashed(int number, long[] shape, double scale, bool isPositive = false)
    {
        var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
        for (var k = 0; k < values.Length; k++)
        {
            var value = scale * HashWeights.Unit((uint)k + 1 + (uint)number * 0x9E3779B9);
            values[k] = (float)(isPositive ? Math.Abs(value) : value);
        }

        return new(ElementType.Float32, shape, MemoryMarshal.AsBytes(values.AsSpan()).ToArray());
    }

    private static Tensor Batch(params double[] phases) => tensor([.. phases.SelectMany(Image)], [phases.Length, 1, Edge, Edge]);

    private static float[] Image(double phase) =>
    [
        .. from row in Enumerable.Range(0, Edge)
           from column in Enumerable.Range(0, Edge)
           select (float)(0.5 + 0.25 * Math.Sin(0.11 * row + phase) + 0.25 * Math.Cos(0.07 * column)),
    ];
}
