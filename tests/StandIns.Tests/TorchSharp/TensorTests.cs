using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace StandIns.Tests.TorchSharp;

[Collection(TorchCollection.Name)]
public sealed class TensorTests : IDisposable
{
    private readonly DisposeScope _scope = NewDisposeScope();

    public void Dispose() => _scope.Dispose();

    [Fact]
    public void Values_go_in_and_come_out()
    {
        var values = tensor([1f, 2, 3, 4, 5, 6], [2, 3]);

        Assert.Equal([2, 3], values.shape);
        Assert.Equal(ScalarType.Float32, values.dtype);
        Assert.Equal([1, 4, 2, 5, 3, 6], values.t().data<float>().ToArray());
        Assert.Equal([1, 2, 3, 4, 5, 6], MemoryMarshal.Cast<byte, float>(values.bytes).ToArray());
        Assert.Equal(6f, values.max().item<float>());
    }

    [Fact]
    public void Bytes_write_into_the_tensor()
    {
        var values = zeros(2);

        values.bytes = MemoryMarshal.AsBytes(new float[] { 7, 8 }.AsSpan());

        Assert.Equal([7, 8], values.data<float>().ToArray());
        Assert.Throws<ArgumentException>(() => values.bytes = new byte[3]);
        Assert.Throws<InvalidOperationException>(() => ones([2, 3]).t().bytes.Length);
    }

    [Fact]
    public void A_gradient_is_the_derivative()
    {
        var x = tensor([1f, -2, 3], requires_grad: true);

        (x * x * 3).sum().backward(); // d 3x² = 6x

        Assert.Equal([6, -12, 18], x.grad!.data<float>().ToArray());
        x.grad = null;
        Assert.Null(x.grad);
    }

    [Fact]
    public void Without_gradients_nothing_is_recorded()
    {
        var x = tensor([1f], requires_grad: true);

        using (no_grad())
        {
            Assert.False((x * 2).requires_grad);
        }

        Assert.True((x * 2).requires_grad);
    }

    [SkippableFact]
    public void A_wrong_shape_names_both_shapes()
    {
        Skip.If(Upstream.IsInUse, "its own wording");
        var error = Assert.Throws<ExternalException>(() => ones([2, 3]).add(ones([4])));

        Assert.Equal(
            "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 1 "
            + "[aten::add.Tensor of (2, 3) and (4)]",
            error.Message);
    }

    [Fact]
    public void Element_types_must_fit()
    {
        Assert.Throws<ArgumentException>(() => ones([1]).item<long>());
        Assert.Throws<ArgumentException>(() => ones([2]).item<float>());
        Assert.Throws<ArgumentException>(() => tensor([1f, 2], [3]));
        Assert.Equal(1L, ones([1], int64).item<long>());
    }

    [Fact]
    public void A_disposed_tensor_says_so()
    {
        var gone = ones([1]);
        gone.Dispose();
        gone.Dispose();

        Assert.True(gone.IsInvalid);
        Assert.Throws<InvalidOperationException>(() => gone + 1);
    }
}
