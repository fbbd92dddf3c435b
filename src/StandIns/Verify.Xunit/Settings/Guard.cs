namespace VerifyTests;

internal static class Guard
{
    public static void Extension(string extension)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(extension);
        if (extension.StartsWith('.'))
        {
            throw new ArgumentException("Must not start with a period.", nameof(extension));
        }
    }

    public static void FileName(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        if (name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
        {
            throw new ArgumentException($"Not a file name: {name}", nameof(name));
        }
    }
}
