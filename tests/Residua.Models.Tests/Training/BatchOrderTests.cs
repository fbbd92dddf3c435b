using Residua.Data.Weights;
using TorchSharp;

namespace Residua.Models.Tests;

public class BatchOrderTests
{
    // PyTorch 1.13.1: manual_seed(3); DataLoader(range(10), batch_size=4, shuffle=True), then one of range(5), then the first
    // again; then rand(1).
    [Fact]
    public void It_is_that_of_the_dataloader_and_leaves_the_random_stream_where_it_does()
    {
        torch.manual_seed(3);
        var training = new BatchOrder(10, 4);
        var validation = new BatchOrder(5, 4);

        Assert.Equal([[6, 2, 0, 1], [8, 3, 5, 4], [7, 9]], Epoch(training));
        Assert.Equal([[3, 1, 4, 0], [2]], Epoch(validation));
        Assert.Equal([[9, 7, 0, 6], [5, 2, 8, 4], [1, 3]], Epoch(training));
        using var next = torch.rand([1]);
        Assert.Equal(0.14984089136123657f, next.item<float>());
    }

    [Fact]
    public void It_goes_on_inside_an_epoch()
    {
        torch.manual_seed(3);
        var order = new BatchOrder(10, 4);

        var tensors = new OrderedDictionary<string, StoredTensor>();
        var writer = new CheckpointWriter(tensors, "");
        writer.Add("indices", (ReadOnlySpan<long>)[6, 2, 0, 1, 8, 3, 5, 4, 7, 9]);
        writer.Add("position", 4);

        order.Restore(new("file", tensors, "", []));

        Assert.Equal([[8, 3, 5, 4], [7, 9]], Epoch(order));
        Assert.Equal([6, 2, 0, 1], order.Next().ToArray());
    }

    private static long[][] Epoch(BatchOrder order)
    {
        var batches = new List<long[]>();
        do
        {
            batches.Add(order.Next().ToArray());
        }
        while (!order.IsAtEnd);
        return [.. batches];
    }
}
