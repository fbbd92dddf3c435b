using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        public static Tensor operator +(Tensor left, Tensor right) => left.add(right);

        public static Tensor operator +(Tensor left, Scalar right) => left.add(right);

        public static Tensor operator +(Scalar left, Tensor right) => right.add(left);

        public static Tensor operator -(Tensor left, Tensor right) => left.sub(right);

        public static Tensor operator -(Tensor left, Scalar right) => left.sub(right);

        public static Tensor operator -(Scalar left, Tensor right) => Operator.Call("aten::rsub.Scalar", right, left);

        public static Tensor operator *(Tensor left, Tensor right) => left.mul(right);

        public static Tensor operator *(Tensor left, Scalar right) => left.mul(right);

        public static Tensor operator *(Scalar left, Tensor right) => right.mul(left);

        public static Tensor operator /(Tensor left, Tensor right) => left.div(right);

        public static Tensor operator /(Tensor left, Scalar right) => left.div(right);

        public static Tensor operator -(Tensor tensor) => tensor.neg();

        public Tensor add(Tensor target) => Operator.Call("aten::add.Tensor", this, target);

        public Tensor add(Scalar scalar) => Operator.Call("aten::add.Scalar", this, scalar);

        public Tensor sub(Tensor target) => Operator.Call("aten::sub.Tensor", this, target);

        public Tensor sub(Scalar target) => Operator.Call("aten::sub.Scalar", this, target);

        public Tensor mul(Tensor target) => Operator.Call("aten::mul.Tensor", this, target);

        public Tensor mul(Scalar target) => Operator.Call("aten::mul.Scalar", this, target);

        public Tensor div(Tensor target) => Operator.Call("aten::div.Tensor", this, target);

        public Tensor div(Scalar target) => Operator.Call("aten::div.Scalar", this, target);

        public Tensor pow(Scalar exponent) => Operator.Call("aten::pow.Tensor_Scalar", this, exponent);

        public Tensor exp() => Operator.Call("aten::exp", this);

        public Tensor tanh() => Operator.Call("aten::tanh", this);

        public Tensor sin() => Operator.Call("aten::sin", this);

        public Tensor cos() => Operator.Call("aten::cos", this);

        public Tensor softmax(long dim, ScalarType? dtype = null) => Operator.Call("aten::softmax.int", this, dim, dtype);

        public Tensor sqrt() => Operator.Call("aten::sqrt", this);

        public Tensor abs() => Operator.Call("aten::abs", this);

        public Tensor clamp_min(Scalar min) => Operator.Call("aten::clamp_min", this, min);

        public Tensor sign() => Operator.Call("aten::sign", this);

        public Tensor neg() => Operator.Call("aten::neg", this);

        public Tensor eq(Tensor target) => Operator.Call("aten::eq.Tensor", this, target);

        public Tensor gt(Scalar target) => Operator.Call("aten::gt.Scalar", this, target);

        public Tensor isfinite() => Operator.Call("aten::isfinite", this);

        public Tensor matmul(Tensor target) => Operator.Call("aten::matmul", this, target);

        public Tensor mm(Tensor target) => Operator.Call("aten::mm", this, target);

        public Tensor bmm(Tensor batch2) => Operator.Call("aten::bmm", this, batch2);
    }
}
