namespace VerifyTests;

public delegate Task<CompareResult> StringCompare(
    string received, string verified, IReadOnlyDictionary<string, object> context);

public delegate Task<CompareResult> StreamCompare(
    Stream received, Stream verified, IReadOnlyDictionary<string, object> context);
