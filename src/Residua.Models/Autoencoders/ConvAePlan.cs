using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Residua.Data;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace Residua.Models;

/// <summary>The sizes that an encoder and its decoder are built from.</summary>
/// <param name="Channels">After each level of the encoder; one fewer than strides, or as many.</param>
/// <param name="Strides">Of each level: 2.</param>
/// <param name="KernelSize">Odd.</param>
/// <param name="Activation">After every normalisation.</param>
/// <param name="LeakySlope">Of the leaky ReLU below 0.</param>
/// <param name="Upsampling">How the decoder doubles the size.</param>
internal sealed record ConvAePlan(
    IReadOnlyList<int> Channels, IReadOnlyList<int> Strides, int KernelSize, ConvAeActivation Activation, double LeakySlope,
    ConvAeUpsampling Upsampling)
{
    private const int MostLevels = 12;

    /// <summary>Levels of the encoder and of the decoder.</summary>
    public int Levels => Strides.Count;

    /// <summary>Channels that each level of the encoder puts out.</summary>
    public IReadOnlyList<int> Down => [.. Channels.Append(Channels[^1]).Take(Levels)];

    /// <summary>Channels that each level of the decoder puts out.</summary>
    public IReadOnlyList<int> Up => [.. Channels.Reverse().Append(Channels[0]).Take(Levels)];

    /// <summary>Normalises and activates; a slope of 1 changes nothing.</summary>
    public Tensor Activate(Tensor raw, BatchNorm2d norm)
    {
        var features = norm.call(raw);
        if (Activation == ConvAeActivation.LeakyRelu && LeakySlope == 1)
        {
            return features;
        }

        using (features)
        {
            return Activation == ConvAeActivation.Swish
                ? nn.functional.silu(features)
                : nn.functional.leaky_relu(features, LeakySlope);
        }
    }

    /// <summary>What does not fit, member by member.</summary>
    public IEnumerable<ValidationResult> Problems()
    {
        if (Channels.Count == 0 || Channels.Any(channels => channels is < 1 or > 4096))
        {
            yield return new("must be one number from 1 to 4096, or more of them", [nameof(Channels)]);
        }

        if (Strides.Count is 0 or > MostLevels || Strides.Any(stride => stride != 2))
        {
            yield return new($"must be 2, once for each of up to {MostLevels} levels", [nameof(Strides)]);
        }
        else if (Strides.Count != Channels.Count && Strides.Count != Channels.Count + 1)
        {
            yield return new(
                $"are {Strides.Count} for {Channels.Count} channels; there must be as many, or one more", [nameof(Strides)]);
        }

        if (KernelSize % 2 == 0)
        {
            yield return new($"{KernelSize} is even", [nameof(KernelSize)]);
        }
    }

    /// <summary>Checks everything, and that images can be halved as often as there are levels.</summary>
    /// <exception cref="BadInputException">Something does not fit.</exception>
    public void Check(int imageSize)
    {
        if (Problems().FirstOrDefault() is { } problem)
        {
            var name = JsonNamingPolicy.KebabCaseLower.ConvertName(problem.MemberNames.First());
            throw new BadInputException($"model.{name}", problem.ErrorMessage!);
        }

        if (imageSize <= 0 || imageSize >> Levels << Levels != imageSize)
        {
            throw new BadInputException(
                "model.strides", $"images of {imageSize}×{imageSize} cannot be halved {Levels} times");
        }
    }
}
