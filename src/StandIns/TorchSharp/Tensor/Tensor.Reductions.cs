using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor sum(ScalarType? type = null) => Operator.Call("aten::sum", this, type);

        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) => sum([dim], keepdim, type);

        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Operator.Call("aten::sum.dim_IntList", this, dim, keepdim, type);

        public Tensor mean() => Operator.Call("aten::mean", this);

        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Operator.Call("aten::mean.dim", this, dimensions, keepdim, type);

        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Operator.Call("aten::std.dim", type is { } other ? to(other) : this, dimensions, unbiased, keepdim);

        public Tensor max() => Operator.Call("aten::max", this);

        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false)
        {
            var results = Operator.CallMany("aten::max.dim", this, dim, keepdim);
            return (results[0], results[1]);
        }

        public Tensor argmax(long dim, bool keepdim = false) => Operator.Call("aten::argmax", this, dim, keepdim);

        public Tensor argmin(long dim, bool keepdim = false) => Operator.Call("aten::argmin", this, dim, keepdim);

        public Tensor all() => Operator.Call("aten::all", this);
    }
}
