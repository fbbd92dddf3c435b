namespace SixLabors.ImageSharp.PixelFormats;

public interface IPixel
{
    internal void FromRgba64(Rgba64 source);

    internal Rgba64 ToRgba64();
}

public interface IPixel<TSelf> : IPixel, IEquatable<TSelf>
    where TSelf : unmanaged, IPixel<TSelf>;
