using SixLabors.ImageSharp.Formats.Png;

namespace SixLabors.ImageSharp;

public static class ImageExtensions
{
    public static void Save(this Image source, string path)
    {
        if (!Path.GetExtension(path).Equals(".png", StringComparison.OrdinalIgnoreCase))
        {
            throw new UnknownImageFormatException($"No encoder for the file extension of '{path}'; known: .png");
        }

        source.SaveAsPng(path);
    }

    public static void SaveAsPng(this Image source, string path) => source.SaveAsPng(path, new PngEncoder());

    public static void SaveAsPng(this Image source, string path, PngEncoder? encoder)
    {
        using var file = File.Create(path);
        source.SaveAsPng(file, encoder);
    }

    public static void SaveAsPng(this Image source, Stream stream) => source.SaveAsPng(stream, new PngEncoder());

    public static void SaveAsPng(this Image source, Stream stream, PngEncoder? encoder) =>
        PngEncoderCore.Encode(source, stream, encoder ?? new PngEncoder());
}
