namespace VerifyTests;

#pragma warning disable CA1815, CA2211 // Shape of the package's type.

public readonly struct CompareResult
{
    public static CompareResult Equal = new(true);

    public CompareResult(in bool isEqual) => IsEqual = isEqual;

    private CompareResult(string? message) => Message = message;

    public bool IsEqual { get; }

    public string? Message { get; }

    public static CompareResult NotEqual(in string? message = null) => new(message);
}
