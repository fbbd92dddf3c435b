using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace Residua.Models.Tests;

/// <summary>Weights that a formula gives; tests/goldens/ssim-ensemble/diffusion/README.md has it.</summary>
internal static class HashWeights
{
    public static void Fill(nn.Module network)
    {
        foreach (var (index, (name, parameter)) in network.named_parameters().Index())
        {
            var shape = parameter.shape;
            var values = MemoryMarshal.Cast<byte, float>(parameter.bytes);
            var scale = shape.Length > 1 ? Math.Sqrt(3.0 * shape[0] / values.Length) : 0.1;
            var offset = shape.Length == 1 && name.EndsWith("weight", StringComparison.Ordinal) ? 1 : 0;
            for (var k = 0; k < values.Length; k++)
            {
                values[k] = (float)(offset + scale * Unit((uint)k + 1 + (uint)(index + 1) * 0x9E3779B9));
            }
        }
    }

    /// <summary>A number from −1 to 1.</summary>
    public static double Unit(uint hash)
    {
        hash = (hash ^ (hash >> 16)) * 0x85EBCA6B;
        hash = (hash ^ (hash >> 13)) * 0xC2B2AE35;
        return (hash ^ (hash >> 16)) / 2147483648.0 - 1;
    }
}
