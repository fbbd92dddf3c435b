namespace Residua.Data.Weights;

public static partial class PyTorchFile
{
    private const long MostBytes = 4_000_000_000; // without the 64-bit extension of zip
    private const int MostTensors = 60_000;

    /// <summary>Writes a state dict for <c>torch.load</c>, with <c>weights_only=True</c> or not; whole or not at all.</summary>
    /// <remarks>An OrderedDict of CPU tensors, each with a storage of its own. The same tensors give the same bytes.</remarks>
    /// <param name="path">Usually ends in <c>.pt</c>.</param>
    /// <param name="tensors">In the order of the file; at most 4 GB together.</param>
    /// <exception cref="ArgumentException">There is more than the archive can hold; safetensors can.</exception>
    /// <exception cref="BadInputException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyDictionary<string, StoredTensor> tensors)
    {
        if (tensors.Count > MostTensors || tensors.Values.Sum(tensor => (long)tensor.Bytes.Length) > MostBytes)
        {
            throw new ArgumentException(
                $"at most {MostTensors} tensors and {MostBytes} bytes; write safetensors", nameof(tensors));
        }

        AtomicFile.Write(path, stream =>
        {
            using var zip = new StoredZipWriter(stream);
            zip.Add("archive/data.pkl", PickleWriter.StateDictionary(tensors));
            zip.Add("archive/byteorder", "little"u8);
            foreach (var (key, tensor) in tensors.Values.Index())
            {
                zip.Add(FormattableString.Invariant($"archive/data/{key}"), tensor.Bytes.Span);
            }

            zip.Add("archive/version", "3\n"u8);
        });
    }
}
