using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Residua.Pipeline.Contracts;

namespace Residua.Pipeline.Planning;

/// <summary>Names a step's result by everything that decides it: same key, same bytes.</summary>
public static class StepKey
{
    /// <summary>The engine of steps that use managed code only, which rounds alike everywhere.</summary>
    public const string Managed = "managed";

    /// <summary>SHA-256, in lower-case hexadecimal, over the canonical JSON of the step's ingredients.</summary>
    /// <param name="step">The step.</param>
    /// <param name="inputs">Names and keys of its <see cref="Step.Inputs"/>.</param>
    /// <param name="outside">Its outside files with their digests. Their folder is no part of the key: data may move.</param>
    /// <param name="code">Digest of the code that computes it.</param>
    /// <param name="engine">
    /// What changes the last digits of numbers besides the step: the identity of libtorch. Default <see cref="Managed"/>.
    /// </param>
    public static string Of(
        Step step, IEnumerable<(string Name, string Key)> inputs, IEnumerable<FileRecord> outside, string code,
        string engine = Managed)
    {
        var ingredients = new JsonObject
        {
            ["stage"] = step.Stage.Name(),
            ["kind"] = step.Kind,
            ["code"] = code,
            ["engine"] = engine,
            ["settings"] = CanonicalJson.Of(step.Settings),
            ["inputs"] = CanonicalJson.Of(inputs),
            ["outside"] = CanonicalJson.Of(outside.Select(file => (file.Name, file.Sha256))),
        };
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ingredients.ToJsonString())));
    }
}
