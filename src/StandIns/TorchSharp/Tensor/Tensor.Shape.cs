using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor reshape(params long[] shape) => Operator.Call("aten::reshape", this, shape);

        public Tensor view(params long[] shape) => Operator.Call("aten::view", this, shape);

        public Tensor flatten(long start_dim = 0, long end_dim = -1) =>
            Operator.Call("aten::flatten.using_ints", this, start_dim, end_dim);

        public Tensor unflatten(long dim, params long[] sizes) => Operator.Call("aten::unflatten.int", this, dim, sizes);

        /// <summary>Repeats axes of length 1 without a copy; −1 leaves an axis as it is.</summary>
        public Tensor expand(params long[] sizes) => Operator.Call("aten::expand", this, sizes);

        public Tensor permute(params long[] permutation) => Operator.Call("aten::permute", this, permutation);

        public Tensor transpose(long dim0, long dim1) => Operator.Call("aten::transpose.int", this, dim0, dim1);

        public Tensor t() => Operator.Call("aten::t", this);

        public Tensor unsqueeze(long dim) => Operator.Call("aten::unsqueeze", this, dim);

        public Tensor narrow(long dim, long start, long length) => Operator.Call("aten::narrow", this, dim, start, length);

        /// <summary>At most eight pieces along an axis, without a copy; the last may be shorter.</summary>
        public Tensor[] chunk(long chunks, long dim = 0L) => Operator.CallMany("aten::chunk", this, chunks, dim);

        public Tensor select(long dim, long index) => Operator.Call("aten::select.int", this, dim, index);

        public Tensor index_select(long dim, Tensor index) => Operator.Call("aten::index_select", this, dim, index);

        /// <summary>Shifted along axes; what leaves at one end comes in at the other.</summary>
        public Tensor roll(long[] shifts, long[] dims) => Operator.Call("aten::roll", this, shifts, dims);

        public Tensor alias() => Operator.Call("aten::alias", this);

        public Tensor contiguous() => Operator.Call("aten::contiguous", this);

        public Tensor clone() => Operator.Call("aten::clone", this);

        public Tensor cpu() => to(CPU);

        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(null, device, copy, disposeAfter, non_blocking);

        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            To(type, null, copy, disposeAfter, non_blocking);

        // dtype, layout, device, pin_memory, non_blocking, copy
        private Tensor To(ScalarType? type, Device? device, bool copy, bool disposeAfter, bool nonBlocking)
        {
            var result = Operator.Call("aten::to.dtype_layout", this, type, default, device, default, nonBlocking, copy);
            if (disposeAfter)
            {
                Dispose();
            }

            return result;
        }
    }
}
