namespace VerifyTests;

/// <summary>Internal as in the package: tests are not meant to catch it.</summary>
internal sealed class VerifyException(string message) : Exception(message)
{
    // The trace would only show this library.
    public override string StackTrace => "";
}
