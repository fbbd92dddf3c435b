using System.Numerics;

namespace SixLabors.ImageSharp.PixelFormats;

public interface IPixel
{
    /// <summary>Sets the pixel from (R, G, B, A), each in [0, 1].</summary>
    internal void FromScaledVector4(Vector4 vector);

    /// <summary>Returns the pixel as (R, G, B, A), each in [0, 1].</summary>
    internal Vector4 ToScaledVector4();

    internal void FromRgba64(Rgba64 source);

    internal Rgba64 ToRgba64();
}

public interface IPixel<TSelf> : IPixel, IEquatable<TSelf>
    where TSelf : unmanaged, IPixel<TSelf>;
