using System.IO.Compression;
using Residua.Data.Weights;

namespace Residua.Data.Tests;

public sealed class PyTorchWriteTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Every_type_comes_back_in_order()
    {
        PyTorchFile.Write(_folder["w.pt"], SmallWeights.EveryType());

        SmallWeights.AssertEqual(SmallWeights.EveryType(), PyTorchFile.Read(_folder["w.pt"]));
    }

    [Fact]
    public void The_same_tensors_give_the_same_bytes()
    {
        PyTorchFile.Write(_folder["a.pt"], SmallWeights.EveryType());
        PyTorchFile.Write(_folder["b.pt"], SmallWeights.EveryType());

        Assert.Equal(File.ReadAllBytes(_folder["a.pt"]), File.ReadAllBytes(_folder["b.pt"]));
    }

    [Fact]
    public void Every_storage_starts_at_a_multiple_of_64_bytes()
    {
        var tensors = new OrderedDictionary<string, StoredTensor>();
        for (var length = 20; length <= 150; length++)
        {
            tensors.Add($"{length}", new(ElementType.UInt8, [length], Enumerable.Repeat((byte)length, length).ToArray()));
        }

        PyTorchFile.Write(_folder["w.pt"], tensors);

        var file = File.ReadAllBytes(_folder["w.pt"]);
        foreach (var tensor in tensors.Values)
        {
            Assert.Equal(0, file.AsSpan().IndexOf(tensor.Bytes.Span) % 64);
        }
    }

    [Fact]
    public void Another_unzipper_finds_every_checksum_right()
    {
        PyTorchFile.Write(_folder["w.pt"], SmallWeights.EveryType());

        using var zip = ZipFile.OpenRead(_folder["w.pt"]);
        foreach (var entry in zip.Entries)
        {
            using var copy = new MemoryStream();
            using (var again = new ZipArchive(copy, ZipArchiveMode.Create, leaveOpen: true))
            {
                using var from = entry.Open();
                using var to = again.CreateEntry("copy").Open();
                from.CopyTo(to);
            }

            using var read = new ZipArchive(copy);
            Assert.Equal((entry.FullName, read.Entries[0].Crc32), (entry.FullName, entry.Crc32));
        }
    }

    [Fact]
    public void A_failed_write_leaves_the_file_as_it_was()
    {
        var path = _folder.Write("w.pt", "before");
        var big = new StoredTensor(ElementType.UInt8, [1 << 30], new byte[1 << 30]);
        var tensors = Enumerable.Range(0, 4).ToDictionary(i => $"{i}", _ => big);

        Assert.Contains("write safetensors", Assert.Throws<ArgumentException>(() => PyTorchFile.Write(path, tensors)).Message,
            StringComparison.Ordinal);

        Assert.Equal("before", File.ReadAllText(path));
    }

    [SkippableFact]
    public void PyTorch_reads_the_same_numbers()
    {
        Skip.IfNot(Python.Has("torch"), "there is no python3 with PyTorch");
        PyTorchFile.Write(_folder["ours.pt"], SmallWeights.EveryType());

        Python.Run($$"""
            import collections, torch
            for safe in False, True:
                read = torch.load('{{_folder["ours.pt"]}}', weights_only=safe)
                assert type(read) is collections.OrderedDict
                torch.save(read, f'{{_folder.Path}}/theirs-{safe}.pt')
            """);

        SmallWeights.AssertEqual(SmallWeights.EveryType(), PyTorchFile.Read(_folder["theirs-False.pt"]));
        SmallWeights.AssertEqual(SmallWeights.EveryType(), PyTorchFile.Read(_folder["theirs-True.pt"]));
    }
}
