namespace VerifyTests;

public class VerifyResult
{
    internal VerifyResult(string verifiedPath) => Files = [verifiedPath];

    /// <summary>Paths of the verified files.</summary>
    public IEnumerable<string> Files { get; }
}
