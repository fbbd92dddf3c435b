using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public bool requires_grad
        {
            get => Kept(Shim.RequiresGrad(Handle)) != 0;
            set => Kept(Failure.IfNegative(Shim.SetRequiresGrad(Handle, value ? 1 : 0)));
        }

        public bool is_leaf => Kept(Shim.IsLeaf(Handle)) != 0;

        /// <summary>The gradient, or null; each call makes a new tensor over the same memory.</summary>
        public Tensor? grad
        {
            get
            {
                var gradient = Shim.Grad(Handle);
                GC.KeepAlive(this);
                return gradient == 0 ? null : new(gradient);
            }

            set
            {
                Failure.IfNegative(Shim.SetGrad(Handle, value?.Handle ?? 0));
                GC.KeepAlive(value);
                GC.KeepAlive(this);
            }
        }

        public Tensor requires_grad_(bool requires_grad = true)
        {
            this.requires_grad = requires_grad;
            return this;
        }

        public Tensor with_requires_grad(bool requires_grad = true) => requires_grad_(requires_grad);

        public void backward() => Kept(Failure.IfNegative(Shim.Backward(Handle)));

        public Tensor detach() => Operator.Call("aten::detach", this);

        public Tensor detach_()
        {
            Operator.Run("aten::detach_", this);
            return this;
        }
    }
}
