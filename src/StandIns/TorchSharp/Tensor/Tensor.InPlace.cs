using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public Tensor add_(Tensor target) => InPlace("aten::add_.Tensor", this, target);

        public Tensor add_(Tensor target, Scalar alpha) => InPlace("aten::add_.Tensor", this, target, alpha);

        public Tensor add_(Scalar scalar) => InPlace("aten::add_.Scalar", this, scalar);

        public Tensor sub_(Scalar target) => InPlace("aten::sub_.Scalar", this, target);

        public Tensor mul_(Tensor target) => InPlace("aten::mul_.Tensor", this, target);

        public Tensor mul_(Scalar target) => InPlace("aten::mul_.Scalar", this, target);

        public Tensor div_(Tensor target) => InPlace("aten::div_.Tensor", this, target);

        public Tensor div_(Scalar target) => InPlace("aten::div_.Scalar", this, target);

        public Tensor addcmul_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace("aten::addcmul_", this, tensor1, tensor2, value);

        public Tensor addcdiv_(Tensor tensor1, Tensor tensor2, Scalar value) =>
            InPlace("aten::addcdiv_", this, tensor1, tensor2, value);

        public Tensor sqrt_() => InPlace("aten::sqrt_", this);

        public Tensor zero_() => InPlace("aten::zero_", this);

        public Tensor fill_(Scalar value) => InPlace("aten::fill_.Scalar", this, value);

        public Tensor copy_(Tensor source, bool nonBlocking = false) => InPlace("aten::copy_", this, source, nonBlocking);

        public Tensor scatter_(long dim, Tensor index, Tensor src) => InPlace("aten::scatter_.src", this, dim, index, src);

        /// <summary>Whole numbers from <paramref name="from"/> to below <paramref name="to"/>.</summary>
        public Tensor random_(double from, double to, Generator? generator = null) =>
            InPlace("aten::random_.from", this, (long)from, (long)to, generator);

        public Tensor uniform_(double from, double to, Generator? generator = null) =>
            InPlace("aten::uniform_", this, from, to, generator);

        public Tensor normal_(double mean = 0.0, double std = 1.0, Generator? generator = null) =>
            InPlace("aten::normal_", this, mean, std, generator);

        private Tensor InPlace(string name, params ReadOnlySpan<Argument> arguments)
        {
            Operator.Run(name, arguments);
            return this;
        }
    }
}
