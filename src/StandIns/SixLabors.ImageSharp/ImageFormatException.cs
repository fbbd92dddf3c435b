namespace SixLabors.ImageSharp;

public class ImageFormatException : Exception
{
    internal ImageFormatException(string errorMessage, Exception? innerException = null)
        : base(errorMessage, innerException)
    {
    }
}

/// <summary>The bytes are no image that can be read here.</summary>
public sealed class UnknownImageFormatException(string errorMessage) : ImageFormatException(errorMessage);

/// <summary>The bytes say that they are an image, and are broken.</summary>
public sealed class InvalidImageContentException : ImageFormatException
{
    public InvalidImageContentException(string errorMessage)
        : base(errorMessage)
    {
    }

    public InvalidImageContentException(string errorMessage, Exception innerException)
        : base(errorMessage, innerException)
    {
    }
}
