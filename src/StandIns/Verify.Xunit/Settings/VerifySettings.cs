using System.Runtime.CompilerServices;

namespace VerifyTests;

public class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? settings)
    {
        if (settings is null)
        {
            return;
        }

        Directory = settings.Directory;
        FileName = settings.FileName;
        TypeName = settings.TypeName;
        MethodName = settings.MethodName;
        Parameters = settings.Parameters;
        AcceptsChanges = settings.AcceptsChanges;
        ThrowsAfterAccepting = settings.ThrowsAfterAccepting;
    }

    public string? Directory { get; private set; }

    internal string? FileName { get; private set; }

    internal string? TypeName { get; private set; }

    internal string? MethodName { get; private set; }

    internal object?[]? Parameters { get; private set; }

    internal bool AcceptsChanges { get; private set; }

    internal bool ThrowsAfterAccepting { get; private set; }

    /// <summary>Relative to the folder of the test's source file.</summary>
    public void UseDirectory(string directory)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(directory);
        Directory = directory;
    }

    /// <summary>Replaces type, method and parameters in the files' names.</summary>
    public void UseFileName(string fileName)
    {
        Guard.FileName(fileName);
        if (MethodName is not null || TypeName is not null)
        {
            throw new InvalidOperationException("UseFileName is not compatible with UseMethodName or UseTypeName.");
        }

        FileName = fileName;
    }

    public void UseTypeName(string name)
    {
        Guard.FileName(name);
        ThrowIfFileName();
        TypeName = name;
    }

    public void UseMethodName(string name)
    {
        Guard.FileName(name);
        ThrowIfFileName();
        MethodName = name;
    }

    /// <summary>The arguments of a theory, in the method's order; xunit 2 does not tell them.</summary>
    public void UseParameters(params object?[] parameters)
    {
        ArgumentOutOfRangeException.ThrowIfZero(parameters.Length, nameof(parameters));
        ThrowIfFileName();
        Parameters = parameters;
    }

    // object?[] spelt out: a collection expression would choose the overload for T[] again, for ever.
    public void UseParameters<T>(T parameter) => UseParameters(new object?[] { parameter });

    /// <summary>An array is one argument here, not several.</summary>
    public void UseParameters<T>(T[] parameters) => UseParameters(new object?[] { parameters });

    /// <summary>Makes what is received the new verified file.</summary>
    public void AutoVerify(bool includeBuildServer = true, bool throwException = false)
    {
        if (!includeBuildServer && Environment.GetEnvironmentVariable("CI") is not null)
        {
            return;
        }

        AcceptsChanges = true;
        ThrowsAfterAccepting = throwException;
    }

    private void ThrowIfFileName([CallerMemberName] string caller = "")
    {
        if (FileName is not null)
        {
            throw new InvalidOperationException($"{caller} is not compatible with UseFileName.");
        }
    }
}
